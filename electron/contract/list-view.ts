import { z } from 'zod';
import { LIST_COLUMNS, MAX_LABEL } from './list-columns.js';

export const listColumnSchema = z.enum(LIST_COLUMNS);

/** The order of the list; `state` sorts by how much a state wants attention. */
export const listSortSchema = z.object({ column: listColumnSchema, descending: z.boolean() });
export type ListSort = z.infer<typeof listSortSchema>;

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
