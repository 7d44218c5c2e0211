import type { app as en } from '../en/app.js';
import type { Texts } from '../texts.js';

export const app: Texts<typeof en> = {
  toolbar: '命令',
  settings: '设置（Ctrl+,）',
  splitter: '服务详细信息的高度',
  dismiss: '关闭此消息',
  details: '详细信息',
  hideDetails: '隐藏详细信息',
  copyDetails: '复制详细信息',
  restartHelper: '重新启动助手程序',
  disconnectedReason: '。{{reason}}列表显示的是最后已知的状态。',
  filter: { label: '筛选服务', placeholder: '筛选（Ctrl+F）', clear: '清除筛选' },
  scope: { label: '显示哪些服务', managed: '本程序托管', all: '全部 Windows 服务' },
  status: {
    services_other: '{{count}} 个服务',
    running: '{{count}} 个运行中',
    attention_other: '{{count}} 个需要关注',
    connected: '已连接',
    connecting: '正在连接…',
    disconnected: '未连接',
  },
  failure: {
    code: '代码',
    operation: '操作',
    object: '对象',
    win32: 'Windows 错误',
    field: '字段',
    value: '值',
    message: '消息',
  },
  empty: {
    title: '尚无服务',
    electron:
      '将程序拖放到此窗口，或单击“新建服务”。服务管家会在后台运行该程序，在其退出后重新启动，并保存日志。',
    browser: '单击“新建服务”并选择一个程序。服务管家会在后台运行该程序，在其退出后重新启动，并保存日志。',
  },
  drop: {
    invite: '松开鼠标，将此程序创建为服务',
    hidden: '浏览器不会透露所拖放文件的存储位置。请单击“新建服务”，然后浏览选择该文件。',
  },
  link: {
    lost: {
      title: '无法连接服务管家',
      text: '与服务管家的连接已断开，正在恢复。您的服务不受影响，继续运行。如果服务管家已关闭，请重新启动它。',
    },
    refused: {
      title: '此页面已失效',
      text: '此页面属于服务管家之前的一次运行。请打开服务管家最近一次启动时显示的地址。',
    },
  },
  keys: {
    title: '键盘快捷键',
    new: '新建服务',
    filter: '筛选服务；焦点在日志中时为查找',
    select: '选择服务',
    open: '转到该服务的日志',
    menu: '服务的快捷菜单',
    remove: '删除服务',
    log: '所选服务的日志',
    configure: '所选服务的设置',
    findNext: '日志中的下一个匹配项（加 Shift 为上一个）',
    goTo: '转到日志中的位置',
    logStart: '日志开头',
    copyLines: '复制选中的日志行（Ctrl+A 全选）',
    follow: '日志末尾，并跟随新内容',
    refresh: '刷新',
    settings: '设置',
    keys: '显示此列表',
  },
};
