import { isOwn } from '../../../electron/contract/helper/service-kind.js';
import type { Service } from '../../../electron/contract/helper/model.js';
import type { Connection } from '../../../electron/contract/ipc.js';
import type { OperationAction } from '../../lib/store/services.js';

export type ServiceAction = 'start' | 'stop' | 'restart' | 'remove';

/** Why each action cannot be done now, as a key of `services.unavailable`; null when it can. */
export type Availability = Readonly<Record<ServiceAction, string | null>>;

export interface Circumstances {
  readonly connection: Connection['state'];
  /** The operation under way on the service. */
  readonly operation: OperationAction | null;
}

/** What can be done to a service as it is, and why not what cannot. */
export function availability(service: Service, { connection, operation }: Circumstances): Availability {
  const blocked = connection !== 'connected' ? 'disconnected' : operation !== null ? 'busy' : null;
  if (blocked !== null) return { start: blocked, stop: blocked, restart: blocked, remove: blocked };
  const remove = isOwn(service) ? null : 'notManaged';
  const disabled = service.startType === 'disabled' ? 'disabled' : null;
  switch (service.state) {
    case 'running':
      return { start: 'alreadyRunning', stop: null, restart: disabled, remove };
    case 'paused':
      return { start: 'paused', stop: null, restart: disabled, remove };
    case 'starting':
    case 'waiting':
      return { start: 'starting', stop: null, restart: 'starting', remove };
    case 'backoff':
      return { start: null, stop: null, restart: 'notRunning', remove };
    case 'stopping':
      return { start: 'stopping', stop: 'stopping', restart: 'stopping', remove };
    case 'stopped':
    case 'failed':
      return { start: disabled, stop: 'notRunning', restart: 'notRunning', remove };
    case 'unknown':
      return { start: 'unknown', stop: 'unknown', restart: 'unknown', remove };
  }
}

/** The key of the words for starting: a service that failed or waits for its restart is tried again. */
export function startLabel(service: Pick<Service, 'state'>): string {
  return service.state === 'backoff' || service.state === 'failed' ? 'action.retryNow' : 'action.start';
}
