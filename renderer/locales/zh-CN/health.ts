import type { health as en } from '../en/health.js';
import type { Texts } from '../texts.js';

export const health: Texts<typeof en> = {
  region: '{{name}} 的运行状况',
  span: { label: '时间范围', minutes5: '5 分钟', minutes15: '15 分钟', hour: '1 小时' },
  tree_other: '{{count}} 个进程（含子进程）',
  notRunning: '没有运行',
  notMeasured: '仅统计由服务管家或 NSSM 托管，或由服务管家注册的服务。',
  field: { cpu: 'CPU', privateBytes: '内存（专用）', threads: '线程', handles: '句柄' },
  summary: '最小 {{min}} · 平均 {{mean}} · 最大 {{max}}',
  mark: {
    list: '{{name}} 发生的事件',
    event: '{{time}} {{text}}。',
    more_other: '此前另有 {{count}} 个事件。',
    toLog: '在日志中查看。',
  },
};
