import { z } from 'zod';

/** The columns that the list of services can show, from left to right. */
export const LIST_COLUMNS = [
  'state',
  'name',
  'displayName',
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
export const listColumnSchema = z.enum(LIST_COLUMNS);
export type ListColumn = z.infer<typeof listColumnSchema>;

/** Columns that a person may hide. */
export const OPTIONAL_COLUMNS: readonly ListColumn[] = LIST_COLUMNS.filter(
  (column) => column !== 'state' && column !== 'name',
);

/** The optional columns that are shown until a person chooses others. */
export const DEFAULT_COLUMNS: readonly ListColumn[] = ['pid', 'uptime', 'cpu', 'memory', 'startType'];

/** The order of the list; `state` sorts by how much a state wants attention. */
export const listSortSchema = z.object({ column: listColumnSchema, descending: z.boolean() });
export type ListSort = z.infer<typeof listSortSchema>;
