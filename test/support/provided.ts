import { inject } from 'vitest';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The Wine prefixes of this run, one for each worker; on Windows null alone. */
    prefixes: readonly (string | null)[];
  }
}

/** The Wine prefix that is this worker's alone, null on Windows. Workers are counted from 1. */
export function ownPrefix(): string | null {
  const prefix = inject('prefixes')[Number(process.env['VITEST_POOL_ID']) - 1];
  if (prefix === undefined)
    throw new Error(`There is no prefix for worker ${process.env['VITEST_POOL_ID'] ?? ''}.`);
  return prefix;
}
