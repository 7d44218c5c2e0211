/** The columns that the list of services can show, from left to right. */
export const LIST_COLUMNS = [
  'state',
  'name',
  'displayName',
  'label',
  'pid',
  'uptime',
  'cpu',
  'memory',
  'threads',
  'handles',
  'restarts',
  'lastExit',
  'startType',
  'account',
] as const;
export type ListColumn = (typeof LIST_COLUMNS)[number];

/** Columns that a person may hide. */
export const OPTIONAL_COLUMNS: readonly ListColumn[] = LIST_COLUMNS.filter(
  (column) => column !== 'state' && column !== 'name',
);

/** The optional columns that are shown until a person chooses others. */
export const DEFAULT_COLUMNS: readonly ListColumn[] = ['pid', 'uptime', 'cpu', 'memory', 'startType'];

/** Longest label of a service, in UTF-16 units. */
export const MAX_LABEL = 40;
