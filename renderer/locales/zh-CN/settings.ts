import type { Texts } from '../texts.js';
import type { settings as en } from '../en/settings.js';

export const settings: Texts<typeof en> = {
  title: '设置',
  close: '关闭',
  language: { label: '语言', system: '跟随 Windows（{{language}}）', en: 'English', 'zh-CN': '简体中文' },
  theme: { label: '主题', system: '跟随 Windows', light: '浅色', dark: '深色' },
  startAtLogin: {
    title: '登录时',
    label: '登录后在通知区域中打开服务管家',
    hint: '服务的运行不依赖服务管家的窗口：Windows 在任何人登录之前就会启动它们。',
  },
  closing: {
    label: '关闭窗口',
    electron: '服务管家留在通知区域中，可在那里选择“退出”。无论哪种方式，服务都会继续运行。',
    browser: '服务继续运行，提供此页面的程序也继续运行。',
  },
  storage: {
    label: '存储位置',
    logs: '日志',
    data: '数据',
    registry: '服务设置',
    copy: '复制 {{path}}',
    name: '<服务名称>',
  },
  helper: {
    label: '助手程序',
    connected: '已连接：版本 {{version}}，进程 {{pid}}，计算机 {{computer}}（{{system}}）',
    connecting: '正在连接…',
    disconnected: '未连接',
    windows: 'Windows {{version}}',
    wine: 'Wine {{version}}',
    restart: '重新启动助手程序',
    restarting: '正在重新启动…',
    hint: '助手程序读取服务的状态。重新启动它不会影响任何服务。',
  },
  about: { label: '关于', version: '服务管家 {{version}}', licence: 'MIT 许可证' },
  licences: {
    show: '组件许可证',
    component: '组件',
    licence: '许可证',
  },
  failed: '设置未保存：{{reason}}',
};
