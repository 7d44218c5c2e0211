import type { Failure } from '../../../electron/contract/errors.js';
import { MAX_TRIAL_TEXT, type TrialProgress } from '../../../electron/contract/trial.js';

/** What a test run has printed, one stream after the other as it came. */
export interface TrialPart {
  readonly stream: 'stdout' | 'stderr';
  readonly text: string;
}

/** A test run as the window shows it. */
export interface TrialState {
  readonly phase: 'starting' | 'running' | 'ended' | 'refused';
  /** When it was started, in ms. */
  readonly startedAt: number;
  readonly parts: readonly TrialPart[];
  /** Whether the beginning of the output is not shown any more. */
  readonly cut: boolean;
  readonly processes: number;
  readonly sockets: TrialProgress['sockets'];
  readonly end: TrialProgress['end'];
  /** Why it could not be started. */
  readonly failure: Failure | null;
}

/** A test run that has just been asked for. */
export function newTrial(startedAt: number): TrialState {
  return {
    phase: 'starting',
    startedAt,
    parts: [],
    cut: false,
    processes: 0,
    sockets: [],
    end: null,
    failure: null,
  };
}

/** The run after what the core has told. */
export function withProgress(state: TrialState, progress: TrialProgress): TrialState {
  const { parts, cut } = withOutput(state, progress.output);
  return {
    ...state,
    phase: progress.end === null ? 'running' : 'ended',
    parts,
    cut: cut || progress.droppedBytes > 0,
    processes: progress.processes,
    sockets: progress.sockets,
    end: progress.end,
  };
}

/** Appends output, and lets go of the oldest beyond the limit, up to a line's end where there is one near. */
function withOutput(
  { parts, cut }: TrialState,
  output: TrialProgress['output'],
): Pick<TrialState, 'parts' | 'cut'> {
  const all: TrialPart[] = [...parts];
  for (const { stream, text } of output) {
    const last = all.at(-1);
    if (last?.stream === stream) all[all.length - 1] = { stream, text: last.text + text };
    else all.push({ stream, text });
  }
  let excess = all.reduce((sum, { text }) => sum + text.length, 0) - MAX_TRIAL_TEXT;
  if (excess <= 0) return { parts: all, cut };
  while (excess > 0) {
    const first = all.shift();
    if (first === undefined) break;
    if (first.text.length > excess) {
      const lineEnd = first.text.indexOf('\n', excess);
      all.unshift({ ...first, text: first.text.slice(lineEnd < 0 ? excess : lineEnd + 1) });
    }
    excess -= first.text.length;
  }
  return { parts: all, cut: true };
}

/** Addresses by port, as they are told: `TCP 127.0.0.1:8080`, `TCP [::]:8080`. All addresses of both families are one. */
export function portTexts(sockets: TrialState['sockets']): readonly string[] {
  const texts = sockets.map(({ protocol, address, port }) => {
    const host = address.includes(':') ? `[${address}]` : address;
    return `${protocol.toUpperCase()} ${host}:${port}`;
  });
  return [...new Set(texts)];
}
