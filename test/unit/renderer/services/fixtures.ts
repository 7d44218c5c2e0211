import type { Sample, Service } from '../../../../electron/contract/helper/model.js';
import { service as stopped } from '../../../support/models.js';

/** A running service of Steward's. */
export function service(name: string, changes: Partial<Service> = {}): Service {
  return stopped(name, {
    state: 'running',
    scmState: 'SERVICE_RUNNING',
    hostPid: 90,
    pid: 100,
    startedAt: '2026-11-21T05:00:00.000Z',
    ...changes,
  });
}

export function sample(name: string, changes: Partial<Sample> = {}): Sample {
  return { name, pid: 100, cpu: 1, privateBytes: 1024, threads: 1, handles: 1, processes: 1, ...changes };
}
