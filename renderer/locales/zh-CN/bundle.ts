import type { bundle as en } from '../en/bundle.js';
import type { Texts } from '../texts.js';

export const bundle: Texts<typeof en> = {
  label: '支持包',
  open: '导出支持包…',
  hint: '供协助您的人使用：版本、服务的设置（不含机密信息）、最近的事件和日志。保存前可查看全部内容，不会发送到任何地方。',
  title: '支持包',
  about:
    '看起来是机密的值已去除。用户、计算机和服务的名称以及路径会保留。转交前请查看内容：日志中没有名称的机密信息无法识别。',
  services: '服务',
  own: '服务管家托管的服务',
  all: '本机所有服务',
  none: '无',
  logs: '这些服务的日志末尾',
  application: '服务管家自身的日志和设置',
  gathering: '正在收集…',
  failed: '无法收集或保存支持包：{{reason}}',
  files: '支持包中的文件',
  include: '包含 {{path}}',
  content: '{{path}} 的内容',
  leftOut_other: '已去除 {{count}} 处机密信息',
  total_other: '{{count}} 个文件，{{size}}',
  save: '另存为 .zip…',
  saving: '正在保存…',
  saved: '已保存：{{path}}',
  downloaded: '已交给浏览器下载：{{name}}',
};
