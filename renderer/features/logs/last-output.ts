import type { Api } from '../../lib/api.js';

/** How many events are looked at, and how far one may be from the time that is asked for, in ms. */
const MAX_EVENTS = 1000;
const NEAR_MS = 10_000;

/** The last lines of the program of a service that ended about a time, ms since the epoch; null when that is not known. */
export async function lastOutput(api: Api, name: string, time: number): Promise<string[] | null> {
  const { events } = await api
    .invoke('services.events', { name, limit: MAX_EVENTS })
    .catch(() => ({ events: [] }));
  const away = (at: string): number => Math.abs(Date.parse(at) - time);
  const near = events.filter(({ at, output }) => (output?.length ?? 0) > 0 && away(at) <= NEAR_MS);
  near.sort((one, other) => away(one.at) - away(other.at));
  return near[0]?.output ?? null;
}
