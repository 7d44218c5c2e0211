import type { Sample, Service } from '../../../../electron/contract/helper/model.js';
import type { Reason } from '../../../../electron/contract/helper/reason.js';

export const NO_REASON: Reason = {
  code: 'exited',
  exitCode: null,
  ranMs: null,
  count: null,
  windowMs: null,
  win32: null,
  object: null,
  at: null,
};

/** A running service of Steward's. */
export function service(name: string, changes: Partial<Service> = {}): Service {
  return {
    name,
    displayName: name,
    managed: 'steward',
    state: 'running',
    scmState: 'SERVICE_RUNNING',
    startType: 'automatic',
    account: 'LocalSystem',
    hostPid: 90,
    pid: 100,
    startedAt: '2026-11-21T05:00:00.000Z',
    nextStartAt: null,
    restarts: 0,
    reason: null,
    stdout: null,
    stderr: null,
    logEncoding: 'auto',
    droppedBytes: 0,
    stopRequest: null,
    dependencies: [],
    group: '',
    ...changes,
  };
}

export function sample(name: string, changes: Partial<Sample> = {}): Sample {
  return { name, pid: 100, cpu: 1, privateBytes: 1024, threads: 1, handles: 1, processes: 1, ...changes };
}
