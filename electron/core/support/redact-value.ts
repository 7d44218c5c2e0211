import type { ParameterRow } from '../../contract/helper/schema.js';
import { LEFT_OUT } from '../../contract/left-out.js';
import { isSecretName, redactText, redactVariable } from './redact.js';

/** A value without its secrets, and how many there were. */
export interface RedactedValue {
  readonly value: unknown;
  readonly leftOut: number;
}

/** Leaves the secrets out of everything in a value: texts by their form, fields by their names. */
export function redactValue(value: unknown): RedactedValue {
  if (typeof value === 'string') {
    const { text, leftOut } = redactText(value);
    return { value: text, leftOut };
  }
  if (Array.isArray(value))
    return collect(
      value.map((each) => redactValue(each)),
      (values) => values,
    );
  if (typeof value !== 'object' || value === null) return { value, leftOut: 0 };
  const entries = Object.entries(value);
  return collect(
    entries.map(([name, each]) =>
      isSecretName(name) && typeof each === 'string' && each !== ''
        ? { value: LEFT_OUT, leftOut: 1 }
        : redactValue(each),
    ),
    (values) => Object.fromEntries(entries.map(([name], index) => [name, values[index]])),
  );
}

/**
 * Leaves the secrets out of a service's parameters by the helper's own table: of a variable whose parameter is secret only the name
 * stays. Without the table every parameter of the environment counts as secret.
 */
export function redactParameters(
  parameters: Readonly<Record<string, unknown>>,
  rows: readonly Pick<ParameterRow, 'name' | 'secret' | 'kind'>[],
): RedactedValue {
  const entries = Object.entries(parameters);
  return collect(
    entries.map(([name, value]) => {
      const row = rows.find((each) => each.name === name);
      const secret = row?.secret ?? /^(?:App)?Environment/.test(name);
      if (Array.isArray(value) && (secret || row?.kind === 'environment')) {
        const lines = value.map((line) => redactVariable(String(line), secret));
        return {
          value: lines.map(({ text }) => text),
          leftOut: lines.reduce((sum, { leftOut }) => sum + leftOut, 0),
        };
      }
      return secret && value !== '' ? { value: LEFT_OUT, leftOut: 1 } : redactValue(value);
    }),
    (values) => Object.fromEntries(entries.map(([name], index) => [name, values[index]])),
  );
}

function collect(parts: readonly RedactedValue[], combine: (values: unknown[]) => unknown): RedactedValue {
  return {
    value: combine(parts.map(({ value }) => value)),
    leftOut: parts.reduce((sum, { leftOut }) => sum + leftOut, 0),
  };
}
