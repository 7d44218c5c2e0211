import { isOwn, type Service, type ServiceState } from '../../../electron/contract/helper/model.js';
import type { Settings } from '../../../electron/contract/settings.js';
import { serviceKey, type Figures } from '../../lib/store/services.js';
import type { Sort, SortColumn } from '../../lib/store/store.js';

/** States by how much they want attention; sorting by state goes in this order. */
const STATE_ORDER: readonly ServiceState[] = [
  'failed',
  'backoff',
  'waiting',
  'starting',
  'stopping',
  'running',
  'paused',
  'stopped',
  'unknown',
];

/** What decides which services are listed and in which order. */
export interface RowQuery {
  readonly scope: Settings['scope'];
  readonly filter: string;
  readonly sort: Sort;
  /** Sorting by CPU and memory needs them. */
  readonly figures: ReadonlyMap<string, Figures>;
  /** The words for a state and a start type, by which people filter and sort. */
  readonly stateText: (service: Service) => string;
  readonly startTypeText: (service: Service) => string;
  readonly compareText: (a: string, b: string) => number;
}

/** Whether a service belongs to what the list is about. */
export function inScope(service: Service, scope: Settings['scope']): boolean {
  return scope === 'all' || isOwn(service);
}

/**
 * The services to list. Every word of the filter must occur in the name, the display name, the words for the state, or be
 * the start of a PID.
 */
export function visibleServices(services: Iterable<Service>, query: RowQuery): readonly Service[] {
  const words = query.filter.toLowerCase().split(/\s+/).filter(Boolean);
  const rows: Service[] = [];
  for (const service of services) {
    if (!inScope(service, query.scope)) continue;
    if (words.every((word) => matches(service, word, query))) rows.push(service);
  }
  const direction = query.sort.descending ? -1 : 1;
  return rows.sort(
    (a, b) => direction * compareBy(query.sort.column, a, b, query) || query.compareText(a.name, b.name),
  );
}

function matches(service: Service, word: string, query: RowQuery): boolean {
  return (
    service.name.toLowerCase().includes(word) ||
    service.displayName.toLowerCase().includes(word) ||
    query.stateText(service).toLowerCase().includes(word) ||
    (service.pid !== null && String(service.pid).startsWith(word))
  );
}

function compareBy(column: SortColumn, a: Service, b: Service, query: RowQuery): number {
  switch (column) {
    case 'state':
      return STATE_ORDER.indexOf(a.state) - STATE_ORDER.indexOf(b.state);
    case 'name':
      return query.compareText(a.name, b.name);
    case 'startType':
      return query.compareText(query.startTypeText(a), query.startTypeText(b));
    case 'pid':
      return number(a.pid) - number(b.pid);
    case 'uptime':
      return uptimeRank(b) - uptimeRank(a);
    case 'cpu':
      return number(sampleOf(a, query)?.cpu) - number(sampleOf(b, query)?.cpu);
    case 'memory':
      return number(sampleOf(a, query)?.privateBytes) - number(sampleOf(b, query)?.privateBytes);
  }
}

const sampleOf = (service: Service, { figures }: RowQuery): Figures['sample'] | undefined =>
  figures.get(serviceKey(service.name))?.sample;

const number = (value: number | null | undefined): number => value ?? -1;

/** Start instants, so that the longest-running sorts last and what does not run first. */
const uptimeRank = (service: Service): number =>
  service.startedAt === null ? Number.MAX_SAFE_INTEGER : Date.parse(service.startedAt);

/** The sort after a click on a column's head: turned round when it was sorted by already. */
export function toggleSort(sort: Sort, column: SortColumn): Sort {
  if (sort.column === column) return { column, descending: !sort.descending };
  return { column, descending: column === 'cpu' || column === 'memory' || column === 'uptime' };
}

/** How the selection moves. */
export type Move = 'next' | 'previous' | 'first' | 'last' | 'pageDown' | 'pageUp';

/** The name of the row that a move leads to; null when there are no rows. */
export function moveSelection(
  rows: readonly Service[],
  selected: string | null,
  move: Move,
  page: number,
): string | null {
  const last = rows.length - 1;
  const index = rows.findIndex(({ name }) => selected !== null && serviceKey(name) === serviceKey(selected));
  const target = ((): number => {
    switch (move) {
      case 'first':
        return 0;
      case 'last':
        return last;
      case 'next':
        return index + 1;
      case 'previous':
        return index < 0 ? 0 : index - 1;
      case 'pageDown':
        return index + page;
      case 'pageUp':
        return index - page;
    }
  })();
  return rows[Math.min(last, Math.max(0, target))]?.name ?? null;
}
