import type { Service } from '../../../../electron/contract/helper/model.js';
import type { Connection, Snapshot } from '../../../../electron/contract/ipc.js';
import { reason, service } from '../../../support/models.js';

/** The instant at which these tests look at the services. */
export const NOW = Date.parse('2026-11-21T12:00:00.000Z');

export { reason, service };

/** An ISO 8601 time so many milliseconds before {@link NOW}; negative: after. */
export function ago(ms: number): string {
  return new Date(NOW - ms).toISOString();
}

export const gameServer = service('GameServer', {
  state: 'running',
  pid: 4312,
  startedAt: ago((3 * 24 + 4) * 3_600_000),
});
export const gameGate = service('GameGate', {
  state: 'backoff',
  nextStartAt: ago(-8000),
  reason: reason('exited', { exitCode: 3, ranMs: 120, count: 4 }),
});
export const reportJob = service('ReportJob', { startType: 'manual' });
export const frpc = service('frpc', {
  state: 'failed',
  reason: reason('gaveUp', { exitCode: 1, count: 5, windowMs: 600_000 }),
});

export function snapshot(
  services: Service[],
  state: Connection['state'] = 'connected',
  operations: Snapshot['operations'] = [],
): Snapshot {
  return { connection: { state, helper: null, failure: null }, services, operations };
}
