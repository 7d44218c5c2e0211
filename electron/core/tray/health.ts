import type { Service } from '../../contract/helper/model.js';

/** How a service is doing, as far as the tray and the notifications are concerned; the worst first. */
export const HEALTHS = ['failed', 'flapping', 'changing', 'running', 'idle'] as const;
export type Health = (typeof HEALTHS)[number];

/** From so many exits in a row on, a service that is started again and again counts as flapping. */
export const FLAPPING_COUNT = 3;

/** Judges a service by its state and by how often its program has exited in a row. */
export function healthOf(service: Pick<Service, 'state' | 'reason'>): Health {
  switch (service.state) {
    case 'failed':
      return 'failed';
    case 'starting':
    case 'waiting':
    case 'backoff':
      return (service.reason?.count ?? 0) >= FLAPPING_COUNT ? 'flapping' : 'changing';
    case 'stopping':
      return 'changing';
    case 'running':
      return 'running';
    case 'paused':
    case 'stopped':
    case 'unknown':
      return 'idle';
  }
}

/** Services in the order in which they deserve attention; equals by name, as the language sorts. */
export function byAttention<T extends Pick<Service, 'name' | 'state' | 'reason'>>(
  services: readonly T[],
  language: string,
): T[] {
  const collator = new Intl.Collator(language, { numeric: true });
  return services
    .map((service) => ({ service, rank: HEALTHS.indexOf(healthOf(service)) }))
    .sort((a, b) => a.rank - b.rank || collator.compare(a.service.name, b.service.name))
    .map(({ service }) => service);
}
