import { z } from 'zod';

/** A port on which a process waits for others, as `steward rpc` tells it. */
export const socketSchema = z.object({
  protocol: z.enum(['tcp', 'udp']),
  /** `0.0.0.0` and `::` are all addresses of the machine. */
  address: z.string(),
  port: z.number().int().min(0).max(65_535),
  /** 0 where the system does not tell, as Wine. */
  pid: z.number().int().nonnegative(),
  /** File name of the process's executable; null where the process is gone already. */
  image: z.string().nullable(),
});
export type Socket = z.infer<typeof socketSchema>;
