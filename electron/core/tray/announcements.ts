import type { Service } from '../../contract/helper/model.js';
import type { AlertKind } from './alerts.js';

/** So long, in milliseconds, what happens is gathered, so that services that fall together are told of together. */
export const GATHER_MS = 2500;
/** So long, in milliseconds, no second notification of a service follows. */
export const QUIET_MS = 60_000;

export type NewsKind = AlertKind | 'recovered';
export interface News {
  readonly kind: NewsKind;
  readonly service: Service;
}

/** One notification: of one service, or of several that fell ill, or that are well again. */
export interface Announcement {
  /** By it a later one replaces this, and it is withdrawn. */
  readonly tag: string;
  readonly news: readonly [News, ...News[]];
}

const ILL_GROUP = 'services:ill';
const WELL_GROUP = 'services:well';

interface Pending {
  readonly news: News;
  /** It is well again by itself, before anybody was told. */
  readonly over: boolean;
  readonly due: number;
}

/**
 * When news becomes notifications: several services within {@link GATHER_MS} become one, and a service has one in
 * {@link QUIET_MS} at most; what comes earlier waits, and only the latest of it is told. Time is the caller's, in milliseconds.
 */
export class Announcements {
  readonly #pending = new Map<string, Pending>();
  readonly #lastAt = new Map<string, number>();
  /** The tag under which it is on screen that a service is ill. */
  readonly #shown = new Map<string, string>();

  /** Takes in that a service fell ill, or is worse than it was. */
  ill(kind: AlertKind, service: Service, now: number): void {
    this.#wait({ kind, service }, now);
  }

  /**
   * Takes in that a service is not ill any more.
   *
   * @param running it runs again, and that is to be told if its illness was
   * @returns tags of notifications that hold no longer
   */
  well(name: string, running: Service | null, now: number): string[] {
    const waiting = this.#pending.get(name);
    // A crash is news though the restart was quick.
    if (waiting?.news.kind === 'crashed' && running !== null)
      this.#pending.set(name, { ...waiting, over: true });
    else this.#pending.delete(name);
    const tag = this.#shown.get(name);
    if (tag === undefined) return [];
    this.#shown.delete(name);
    if (running !== null && !this.#pending.has(name))
      this.#wait({ kind: 'recovered', service: running }, now);
    return [...this.#shown.values()].includes(tag) ? [] : [tag];
  }

  /** When {@link take} should be called next; null while nothing waits. */
  get due(): number | null {
    const all = [...this.#pending.values()].map(({ due }) => due);
    return all.length === 0 ? null : Math.min(...all);
  }

  /**
   * Hands over what is to be told now, with the tags of notifications that it takes the place of.
   *
   * @param wanted whether a person wants to be told of it; what he does not is dropped
   */
  take(now: number, wanted: (news: News) => boolean): { announced: Announcement[]; withdrawn: string[] } {
    if (this.due === null || this.due > now) return { announced: [], withdrawn: [] };
    const ripe: News[] = [];
    const past = new Set<string>();
    for (const [name, { news, over }] of [...this.#pending]) {
      // What is gathered still goes along; what must keep quiet stays.
      if ((this.#lastAt.get(name) ?? -Infinity) + QUIET_MS > now) continue;
      this.#pending.delete(name);
      if (wanted(news)) ripe.push(news);
      if (over) past.add(name);
    }
    for (const { service } of ripe) this.#lastAt.set(service.name, now);
    const isWell = ({ kind }: News): boolean => kind === 'recovered';
    const announced = [
      ...group(
        ripe.filter((news) => !isWell(news)),
        ILL_GROUP,
      ),
      ...group(ripe.filter(isWell), WELL_GROUP),
    ];
    const before = new Set(this.#shown.values());
    for (const { tag, news } of announced)
      for (const each of news)
        if (!isWell(each) && !past.has(each.service.name)) this.#shown.set(each.service.name, tag);
    const after = new Set(this.#shown.values());
    return { announced, withdrawn: [...before].filter((tag) => !after.has(tag)) };
  }

  #wait(news: News, now: number): void {
    const { name } = news.service;
    const quietUntil = (this.#lastAt.get(name) ?? -Infinity) + QUIET_MS;
    this.#pending.set(name, { news, over: false, due: Math.max(now + GATHER_MS, quietUntil) });
  }
}

function group(news: readonly News[], tag: string): Announcement[] {
  const [first, ...others] = news;
  if (first === undefined) return [];
  return [{ tag: others.length === 0 ? `service:${first.service.name}` : tag, news: [first, ...others] }];
}
