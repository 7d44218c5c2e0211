import { isOwn } from '../../contract/helper/service-kind.js';
import type { Service } from '../../contract/helper/model.js';
import { healthOf } from './health.js';

/** What happened to a service: its program ended by itself, keeps ending, or is not started any more. */
export type AlertKind = 'crashed' | 'flapping' | 'failed';

/** Something that a person should be told, though no window is open. */
export interface Alert {
  readonly kind: AlertKind;
  readonly service: Service;
}

/** What the last look has left. */
export interface Told {
  /** Names of the services about which a person has been told, with what. */
  readonly kinds: ReadonlyMap<string, AlertKind>;
  /** How often each service had been restarted by itself. */
  readonly restarts: ReadonlyMap<string, number>;
}

export interface Alerts {
  readonly told: Told;
  readonly raise: readonly Alert[];
  /** Names of services whose alert no longer holds. */
  readonly withdraw: readonly string[];
  /** Those of them that run again, without a reason. */
  readonly recovered: readonly Service[];
}

const RANK: Readonly<Record<AlertKind, number>> = { crashed: 0, flapping: 1, failed: 2 };

/**
 * Decides what to tell after a change: what happened to a service that Steward hosts is told once, and again only when it gets
 * worse, until it is well. A service that crashed is well only when it runs or rests without a reason, because between two
 * crashes it runs for a moment each time.
 *
 * @param told what the last call returned; null for the first state seen, of which nothing is told, since it is no news
 */
export function nextAlerts(told: Told | null, services: readonly Service[]): Alerts {
  const next = new Map<string, AlertKind>();
  const raise: Alert[] = [];
  const recovered: Service[] = [];
  for (const service of services) {
    if (!isOwn(service)) continue;
    const before = told?.kinds.get(service.name) ?? null;
    const now = isWell(service) ? unseenCrash(service, told) : alertKind(service);
    if (now !== null && (before === null || RANK[now] > RANK[before])) {
      next.set(service.name, now);
      if (told !== null) raise.push({ kind: now, service });
    } else if (before !== null && !isWell(service)) {
      next.set(service.name, before);
    } else if (before !== null && service.state === 'running') {
      recovered.push(service);
    }
  }
  const withdraw = [...(told?.kinds.keys() ?? [])].filter((name) => !next.has(name));
  const restarts = new Map(services.map(({ name, restarts: count }) => [name, count]));
  return { told: { kinds: next, restarts }, raise, withdraw, recovered };
}

/** Where nothing delays a restart and nothing is waited for after it, only the count tells that there was one. */
function unseenCrash({ name, state, restarts }: Service, told: Told | null): AlertKind | null {
  const before = told?.restarts.get(name);
  const isMore = before !== undefined && restarts > before;
  return state === 'running' && isMore && told?.kinds.has(name) === false ? 'crashed' : null;
}

function alertKind(service: Service): AlertKind | null {
  const health = healthOf(service);
  if (health === 'failed' || health === 'flapping') return health;
  const { state, reason } = service;
  const restarting = state === 'backoff' || state === 'starting' || state === 'running';
  return restarting && (reason?.code === 'exited' || reason?.code === 'hostDied') ? 'crashed' : null;
}

function isWell({ state, reason }: Service): boolean {
  return state === 'stopped' || (state === 'running' && reason === null);
}
