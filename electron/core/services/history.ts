import { configChangeSchema, type ConfigChange } from '../../contract/helper/history.js';

/** Most changes that are shown; the helper keeps about as many. */
export const MAX_CHANGES = 500;

/** Reads the lines of a history. One that is no change, because it was cut off or comes from elsewhere, is left out. */
export function readHistory(lines: readonly string[]): ConfigChange[] {
  return lines.flatMap((line) => {
    const parsed = configChangeSchema.safeParse(parseJson(line));
    return parsed.success ? [parsed.data] : [];
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
