import type { LogView } from '../../../electron/contract/logs.js';
import { instant, logView } from './fixtures.js';

const MESSAGES = [
  { level: 30, msg: 'player joined', player: 1182, room: 'desert-07', addr: '10.0.3.44' },
  { level: 20, msg: 'tick', ms: 18.4, players: 312 },
  { level: 30, msg: '玩家进入房间', player: 1183, room: '翡翠谷' },
  { level: 40, msg: 'tick took too long', ms: 44.1, allowed: 20 },
  {
    level: 50,
    msg: 'request failed',
    req: { method: 'POST', url: '/v1/orders', id: '9007199254740993123' },
    err: {
      type: 'TimeoutError',
      stack:
        'TimeoutError: no answer within 5 s\n    at Pool.acquire (pool.js:88)\n    at Orders.save (orders.js:31)',
    },
  },
  { level: 30, msg: 'saved', records: 312, ms: 18 },
];

/** A log that a program writes as JSON, without a time by the host. */
export function jsonLogView(id: string, count: number): LogView {
  const view = logView(id, count);
  const lines = view.page.lines.map((line, index) => {
    const time = Date.parse(instant((index - count) * 870));
    const { level, ...rest } = MESSAGES[index % MESSAGES.length] ?? { level: 30 };
    return {
      ...line,
      stream: 'stdout' as const,
      at: null,
      text: JSON.stringify({ level, time, pid: 4312, ...rest }),
    };
  });
  return { ...view, page: { ...view.page, lines } };
}
