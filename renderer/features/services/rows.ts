import { isOwn } from '../../../electron/contract/helper/service-kind.js';
import type { Service, ServiceState } from '../../../electron/contract/helper/model.js';
import { OPTIONAL_COLUMNS, type ListColumn } from '../../../electron/contract/list-columns.js';
import type { ListSort } from '../../../electron/contract/list-view.js';
import type { Settings } from '../../../electron/contract/settings.js';
import { serviceKey, type Figures } from '../../lib/store/services.js';

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
  readonly sort: ListSort;
  /** Sorting by what is measured needs them. */
  readonly figures: ReadonlyMap<string, Figures>;
  /** The words for a state, a start type and an account, by which people filter and sort. */
  readonly stateText: (service: Service) => string;
  readonly startTypeText: (service: Service) => string;
  readonly accountText: (service: Service) => string;
  /** The label that a person has given it; null when there is none. */
  readonly labelOf: (service: Service) => string | null;
  /** Keys of the services that stand above all others. */
  readonly favourites: ReadonlySet<string>;
  readonly compareText: (a: string, b: string) => number;
}

/** Whether a service belongs to what the list is about. */
export function inScope(service: Service, scope: Settings['scope']): boolean {
  return scope === 'all' || isOwn(service);
}

/**
 * The services to list, favourites first. Every word of the filter must occur in the name, the display name, the label, the
 * words for the state, or be the start of a PID.
 */
export function visibleServices(services: Iterable<Service>, query: RowQuery): readonly Service[] {
  const words = query.filter.toLowerCase().split(/\s+/).filter(Boolean);
  const rows: Service[] = [];
  for (const service of services) {
    if (!inScope(service, query.scope)) continue;
    if (words.every((word) => matches(service, word, query))) rows.push(service);
  }
  const isFavourite = ({ name }: Service): boolean => query.favourites.has(serviceKey(name));
  const direction = query.sort.descending ? -1 : 1;
  return rows.sort(
    (a, b) =>
      Number(isFavourite(b)) - Number(isFavourite(a)) ||
      direction * compareBy(query.sort.column, a, b, query) ||
      query.compareText(a.name, b.name),
  );
}

function matches(service: Service, word: string, query: RowQuery): boolean {
  return (
    service.name.toLowerCase().includes(word) ||
    service.displayName.toLowerCase().includes(word) ||
    (query.labelOf(service)?.toLowerCase().includes(word) ?? false) ||
    query.stateText(service).toLowerCase().includes(word) ||
    (service.pid !== null && String(service.pid).startsWith(word))
  );
}

function compareBy(column: ListColumn, a: Service, b: Service, query: RowQuery): number {
  switch (column) {
    case 'state':
      return STATE_ORDER.indexOf(a.state) - STATE_ORDER.indexOf(b.state);
    case 'name':
      return query.compareText(a.name, b.name);
    case 'displayName':
      return query.compareText(a.displayName, b.displayName);
    case 'label':
      return query.compareText(query.labelOf(a) ?? '', query.labelOf(b) ?? '');
    case 'account':
      return query.compareText(query.accountText(a), query.accountText(b));
    case 'restarts':
      return a.restarts - b.restarts;
    case 'lastExit':
      return number(a.reason?.exitCode) - number(b.reason?.exitCode);
    case 'threads':
      return number(sampleOf(a, query)?.threads) - number(sampleOf(b, query)?.threads);
    case 'handles':
      return number(sampleOf(a, query)?.handles) - number(sampleOf(b, query)?.handles);
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

/** Columns of figures, of which one wants to see the largest first. */
const LARGEST_FIRST: ReadonlySet<ListColumn> = new Set([
  'uptime',
  'cpu',
  'memory',
  'threads',
  'handles',
  'restarts',
  'lastExit',
]);

/** Columns whose figures are measured again and again. */
const MEASURED: ReadonlySet<ListColumn> = new Set(['cpu', 'memory', 'threads', 'handles']);

/** Whether an order by this column follows what is measured. */
export function isMeasured(column: ListColumn): boolean {
  return MEASURED.has(column);
}

/** The sort after a click on a column's head: turned round when it was sorted by already. */
export function toggleSort(sort: ListSort, column: ListColumn): ListSort {
  if (sort.column === column) return { column, descending: !sort.descending };
  return { column, descending: LARGEST_FIRST.has(column) };
}

/** The settings after other columns were chosen: an order by a column that is not shown any more gives way to that by name. */
export function chooseColumns(
  chosen: readonly string[],
  sort: ListSort,
): { readonly columns: ListColumn[]; readonly sort: ListSort } {
  const columns = OPTIONAL_COLUMNS.filter((column) => chosen.includes(column));
  const hidden = OPTIONAL_COLUMNS.includes(sort.column) && !columns.includes(sort.column);
  return { columns, sort: hidden ? { column: 'name', descending: false } : sort };
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
