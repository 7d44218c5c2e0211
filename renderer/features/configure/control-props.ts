import type { ParameterRow } from '../../../electron/contract/helper/schema.js';
import type { SettingInput } from './setting-input.js';

/** What ties a control to its label and its explanation. */
export interface ControlLabels {
  readonly id: string;
  readonly 'aria-labelledby': string;
  readonly 'aria-describedby': string;
  readonly 'aria-invalid': boolean;
}

/** What every control of a setting gets. */
export interface ControlProps {
  readonly row: ParameterRow;
  readonly input: SettingInput;
  readonly labels: ControlLabels;
  readonly disabled: boolean;
  readonly onInput: (input: SettingInput) => void;
}

/** The input as a text, for controls that show one. */
export function textOf(input: SettingInput): string {
  return typeof input === 'string' || typeof input === 'number' ? String(input) : '';
}

/** The input as lines. */
export function linesOf(input: SettingInput): readonly string[] {
  return Array.isArray(input) ? input : [];
}

/** The input as texts by sub-parameter. */
export function recordOf(input: SettingInput): Readonly<Record<string, string>> {
  return typeof input === 'object' && input !== null && !Array.isArray(input) ? input : {};
}
