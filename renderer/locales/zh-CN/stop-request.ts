import type { stopRequest as en } from '../en/stop-request.js';
import type { Texts } from '../texts.js';

export const stopRequest: Texts<typeof en> = {
  app: '{{user}} 通过服务管家请求停止',
  console: '{{user}} 通过命令行（steward.exe）请求停止',
  told: {
    app: '由 {{user}} 通过服务管家停止，{{time}}',
    console: '由 {{user}} 通过命令行停止，{{time}}',
  },
};
