import { inject } from 'vitest';
import { openMachine, type CommandResult } from './machine.js';

/** Runs steward.exe on the machine of this run, for tests that only ask it something and change nothing (`schema`). */
export function runSteward(args: readonly string[]): Promise<CommandResult> {
  return openMachine(inject('prefix')).steward(...args);
}
