import { z } from 'zod';

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

/** Longest label of a service, in UTF-16 units. */
export const MAX_LABEL = 40;
export const labelSchema = z
  .string()
  .min(1)
  .max(MAX_LABEL)
  .regex(/^\P{Cc}*$/u);

/** A person's own marks of services: by their names, or by their names in capitals, by which Windows compares them. */
const serviceName = z.string().min(1).max(256);
export const favouritesSchema = z.array(serviceName).max(500);
export const labelsSchema = z
  .record(serviceName, labelSchema)
  .refine((labels) => Object.keys(labels).length <= 2000);
/** Labels whose groups are collapsed; the empty one for services without a label. */
export const collapsedSchema = z.array(z.string().max(MAX_LABEL)).max(500);
