/** How long the helper may take to end before the application goes without it, in ms. */
export const DISPOSE_TIMEOUT_MS = 3000;

export type QuitPhase = 'running' | 'disposing' | 'done';

/** What a request to end means in each phase. */
export interface QuitStep {
  readonly phase: QuitPhase;
  /** Hold the end back, since the helper is not ended yet. */
  readonly hold: boolean;
  /** Begin to end the helper. */
  readonly dispose: boolean;
}

/**
 * One step of quitting. The first request begins the clean-up and holds the end back, further ones wait for the same
 * clean-up; once it is done or its time is up, nothing holds the end back any more.
 */
export function stepQuit(phase: QuitPhase): QuitStep {
  switch (phase) {
    case 'running':
      return { phase: 'disposing', hold: true, dispose: true };
    case 'disposing':
      return { phase, hold: true, dispose: false };
    case 'done':
      return { phase, hold: false, dispose: false };
  }
}
