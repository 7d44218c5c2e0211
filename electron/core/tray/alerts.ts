import { isOwn, type Service } from '../../contract/helper/model.js';
import { healthOf } from './health.js';

export type AlertKind = 'failed' | 'flapping';

/** Something that a person should be told, though no window is open. */
export interface Alert {
  readonly kind: AlertKind;
  readonly service: Service;
}

/** Names of the services about which a person has been told, with what. */
export type Told = ReadonlyMap<string, AlertKind>;

export interface Alerts {
  readonly told: Told;
  readonly raise: readonly Alert[];
  /** Names of services whose alert no longer holds. */
  readonly withdraw: readonly string[];
}

/**
 * Decides what to tell after a change: a service that Steward hosts and that has failed or begun to flap is told once,
 * until it is well again. A flapping service is well again only when it runs or rests without a reason, because between
 * two crashes it runs for a moment each time.
 *
 * @param told what the last call returned; null for the first state seen, of which nothing is told, since it is no news
 */
export function nextAlerts(told: Told | null, services: readonly Service[]): Alerts {
  const next = new Map<string, AlertKind>();
  const raise: Alert[] = [];
  for (const service of services) {
    if (!isOwn(service)) continue;
    const before = told?.get(service.name) ?? null;
    const now = alertKind(service);
    if (now !== null) {
      next.set(service.name, now);
      if (told !== null && now !== before) raise.push({ kind: now, service });
    } else if (before !== null && !isWell(service)) {
      next.set(service.name, before);
    }
  }
  const withdraw = [...(told?.keys() ?? [])].filter((name) => !next.has(name));
  return { told: next, raise, withdraw };
}

function alertKind(service: Service): AlertKind | null {
  const health = healthOf(service);
  return health === 'failed' || health === 'flapping' ? health : null;
}

function isWell({ state, reason }: Service): boolean {
  return state === 'stopped' || (state === 'running' && reason === null);
}
