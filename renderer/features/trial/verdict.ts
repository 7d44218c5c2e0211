import type { Message } from '../../../electron/contract/describe.js';
import { formatExitCode, formatRan } from '../../../electron/contract/format.js';
import type { TrialState } from './trial-state.js';

/** What an ended test run comes to: sentences, and whether they are good news. */
export interface Verdict {
  readonly tone: 'good' | 'doubtful' | 'bad' | 'neutral';
  readonly parts: readonly Message[];
}

/** Null while it runs. A service is to stay: one that ends by itself is doubtful even where it ends well. */
export function verdict({ end }: TrialState): Verdict | null {
  if (end === null) return null;
  const ran = formatRan(end.ranMs);
  const message = (key: string, params: Message['params'] = {}): Message => ({
    key: `trial.ended.${key}`,
    params,
  });
  const left = end.left > 0 ? [message('left', { count: end.left })] : [];
  switch (end.by) {
    case 'limit':
      return { tone: 'good', parts: [message('limit', { ran })] };
    case 'stop':
      return { tone: 'neutral', parts: [message('stop', { ran })] };
    case 'helper':
      return { tone: 'bad', parts: [message('helper', { ran })] };
    case 'program': {
      const code = end.exitCode ?? 0;
      const parts = [message(code === 0 ? 'zero' : 'code', { ran, code: formatExitCode(code) }), ...left];
      return { tone: code === 0 ? 'doubtful' : 'bad', parts };
    }
  }
}
