import { z } from 'zod';
import { instantSchema } from './instant.js';

/** What `steward rpc` reads from the Windows event log System, as it stands there. */
export const systemEventsSchema = z.object({
  /** Whether the system lets event logs be read; Wine does not. */
  available: z.boolean(),
  /** Whether there was nothing after the last event; otherwise the limit was met or the time was up. */
  complete: z.boolean(),
  /** Each as the XML that Windows renders, newest first. */
  events: z.array(z.string()),
  /** The accounts with the SIDs that the events name, `DOMAIN\\user`; the SID itself where it has no name. */
  users: z.record(z.string(), z.string()),
});

/** One event of the Service Control Manager in the Windows event log System. */
export const systemEventSchema = z.object({
  at: instantSchema,
  /** What happened, such as 7036; documented by Microsoft as the events of the source Service Control Manager. */
  id: z.number().int(),
  /** The event's number in the log. */
  record: z.number().int(),
  /** On whose behalf it happened, `DOMAIN\\user` or an SID; null where Windows does not say. */
  user: z.string().nullable(),
  /** What Windows fills into its own sentence, in its order and in the system's language; a system error as `%%1053`. */
  values: z.array(z.string()),
  /** For 7036 the new state as a number (1 stopped … 7 paused), which `values` has in the system's language. */
  state: z.number().int().nullable(),
});
export type SystemEvent = z.infer<typeof systemEventSchema>;

/** The Service Control Manager's events of one service. */
export const systemHistorySchema = z.object({
  /** `unavailable`: this system lets no event logs be read. */
  status: z.enum(['read', 'unavailable']),
  /** Whether there are no older ones that were left out. */
  complete: z.boolean(),
  /** Oldest first, without those that tell what the host has recorded itself. */
  events: z.array(systemEventSchema),
});
export type SystemHistory = z.infer<typeof systemHistorySchema>;

/** Tells the Service Control Manager's events from the host's own. */
export function isSystemEvent(event: object): event is SystemEvent {
  return 'record' in event;
}
