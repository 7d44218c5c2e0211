import { createServer } from 'node:net';
import { z } from 'zod';
import { until } from './until.js';

/** What the sample program tells about itself, over HTTP and by `--echo`. */
export const sampleReportSchema = z.strictObject({
  pid: z.number().int(),
  arguments: z.array(z.string()),
  directory: z.string(),
  children: z.array(z.number().int()),
  /** Its priority class, as for SetPriorityClass. */
  priority: z.number().int(),
  /** The processors that it may run on, as bits. */
  affinity: z.number().int(),
  console: z.boolean(),
});
export type SampleReport = z.infer<typeof sampleReportSchema>;

/** A TCP port of 127.0.0.1 that is free at this moment. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('No port was given.'));
        else resolve(address.port);
      });
    });
  });
}

/** Waits until something answers on the port. */
export async function answer(port: number, path = '/'): Promise<string> {
  return until(`127.0.0.1:${port} answers`, async () => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`);
    return response.ok ? response.text() : undefined;
  });
}

/** Waits until the sample program answers, optionally another process than before. */
export async function sampleReport(port: number, otherThan?: number): Promise<SampleReport> {
  return until(`the sample answers on port ${port}`, async () => {
    const report = sampleReportSchema.parse(JSON.parse(await answer(port)));
    return report.pid !== otherThan && report;
  });
}

/** Waits until nothing listens on the port. */
export async function silence(port: number): Promise<void> {
  await until(`nothing listens on port ${port}`, async () => {
    try {
      await fetch(`http://127.0.0.1:${port}/`);
      return false;
    } catch {
      return true;
    }
  });
}
