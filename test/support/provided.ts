declare module 'vitest' {
  export interface ProvidedContext {
    /** The Wine prefix of this run, null on Windows. */
    prefix: string | null;
  }
}

export {};
