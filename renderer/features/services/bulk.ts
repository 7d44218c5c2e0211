import type { Service } from '../../../electron/contract/helper/model.js';
import type { ControlAction } from '../../../electron/contract/ipc.js';
import { availability, type Circumstances } from './availability.js';

/** What an action can do to several services. */
export interface Bulk {
  /** Names of those that it is possible for. */
  readonly possible: readonly string[];
  /** Why it is not for the others, as keys of `services.unavailable`, with how many; the most frequent first. */
  readonly others: readonly { readonly key: string; readonly count: number }[];
}

/** Parts the selected services into those that an action is possible for now, and the others by their reasons. */
export function bulkOf(
  action: ControlAction,
  services: readonly Service[],
  circumstances: (service: Service) => Circumstances,
): Bulk {
  const possible: string[] = [];
  const counts = new Map<string, number>();
  for (const service of services) {
    const reason = availability(service, circumstances(service))[action];
    if (reason === null) possible.push(service.name);
    else counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  const others = [...counts].map(([key, count]) => ({ key, count })).sort((a, b) => b.count - a.count);
  return { possible, others };
}
