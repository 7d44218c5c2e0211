import type { Hello } from '../../contract/helper/rpc.js';
import type { Elevator } from './elevator.js';

export interface ElevatorChoice {
  readonly direct: Elevator;
  /** Null where the host has no prompt. */
  readonly prompt: Elevator | null;
}

/**
 * Whether a change needs the administrator prompt: not under Wine, which knows no elevation, nor when Steward already runs
 * elevated, nor where there is no prompt, when Windows decides.
 */
export function needsPrompt(
  { prompt }: ElevatorChoice,
  runtime: 'windows' | 'wine',
  helper: Hello | null,
): boolean {
  return (
    prompt !== null && runtime === 'windows' && helper?.elevated !== true && (helper?.wine ?? null) === null
  );
}
