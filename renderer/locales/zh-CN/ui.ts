import type { ui as en } from '../en/ui.js';
import type { Texts } from '../texts.js';

export const ui: Texts<typeof en> = {
  copied: '已复制',
  needsPermission: '需要管理员权限',
  close: '关闭',
  showPassword: '显示密码',
  hidePassword: '隐藏密码',
  cancel: '取消',
};
