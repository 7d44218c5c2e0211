import { ownPrefix } from './provided.js';
import { openMachine, type CommandResult } from './machine.js';

/** Runs steward.exe on the machine of this run, for tests that only ask it something and change nothing (`schema`). */
export function runSteward(args: readonly string[]): Promise<CommandResult> {
  return openMachine(ownPrefix()).steward(...args);
}
