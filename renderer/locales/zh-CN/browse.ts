import type { Texts } from '../texts.js';
import type { browse as en } from '../en/browse.js';

export const browse: Texts<typeof en> = {
  title: { program: '选择程序', directory: '选择目录' },
  address: '地址',
  addressHint: '运行服务的计算机上的目录路径',
  go: '转到',
  up: '上一级',
  computer: '此电脑',
  list: '目录和文件',
  filter: { label: '显示', programs: '程序', all: '所有文件' },
  kind: { drive: '驱动器', directory: '目录', program: '程序', file: '文件' },
  empty: { program: '此目录中没有程序。', directory: '其中没有子目录。', all: '此目录为空。' },
  loading: '正在读取目录…',
  choose: { program: '选择', directory: '选择此目录' },
  cancel: '取消',
  retry: '重试',
};
