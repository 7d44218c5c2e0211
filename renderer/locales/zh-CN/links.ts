import type { links as en } from '../en/links.js';
import type { Texts } from '../texts.js';

export const links: Texts<typeof en> = {
  menu: '链接…',
  mute: '不再通知此服务',
  unmute: '恢复通知此服务',
  title: '{{name}} 的链接',
  hint: '网址、文件夹和文档，可从此菜单和通知区域的菜单打开。文档直接打开，其他文件只在其文件夹中显示。',
  none: '尚无链接。',
  label: '文本',
  labelOf: '链接 {{number}} 的文本',
  target: '网址或路径',
  targetOf: '链接 {{number}} 的网址或路径',
  targetHint: 'https://… 或 C:\\…',
  add: '添加链接',
  full: '每个服务最多 {{max}} 个链接。',
  remove: '删除链接 {{number}}',
  save: '保存',
  problem: {
    empty: '缺少网址或路径。请输入，或删除此行。',
    tooLong: '超过了 {{max}} 个字符。请缩短。',
    controlCharacter: '其中有控制字符。请将其删除。',
    neither: '请输入以 http:// 或 https:// 开头的网址，或文件夹、文件的完整路径。',
    userInfo: '网址中包含用户名或密码，会以明文保存。请将其去掉。',
    device: '设备路径不能作为链接。请输入文件夹或文件的路径。',
    stream: '路径中只能在盘符后有一个冒号。请输入文件夹或文件的路径。',
    labelTooLong: '文本超过了 {{max}} 个字符。请缩短。',
    labelControlCharacter: '文本中有控制字符。请将其删除。',
  },
};
