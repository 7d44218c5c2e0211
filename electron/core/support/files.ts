import { logFolderName } from '../../contract/log-folder.js';
import { redactText } from './redact.js';
import { redactValue, type RedactedValue } from './redact-value.js';

/** A file of a support bundle as it would be saved. */
export interface BundleFile {
  readonly path: string;
  readonly text: string;
  /** How many secrets were left out of it. */
  readonly leftOut: number;
}

/** Most text in a bundle, in UTF-16 units; what would go beyond is not taken. */
export const MAX_BUNDLE = 48 * 1024 * 1024;

/** The files of a bundle as it grows; secrets are left out of whatever comes in. */
export class BundleFiles {
  readonly #files = new Map<string, BundleFile>();
  readonly #problems: string[] = [];
  #size = 0;

  /** Takes a value in as JSON. */
  json(path: string, value: unknown, redact: (value: unknown) => RedactedValue = redactValue): void {
    const { value: shown, leftOut } = redact(value);
    this.#add(path, `${JSON.stringify(shown, null, 2)}\n`, leftOut);
  }

  /** Takes a text in, such as a log. */
  text(path: string, text: string): void {
    const redacted = redactText(text);
    this.#add(path, redacted.text, redacted.leftOut);
  }

  /** Notes what could not be taken, and why. */
  problem(what: string, error: unknown): void {
    const { text } = redactText(error instanceof Error ? error.message : String(error));
    this.#problems.push(`${what}: ${text}`);
  }

  /** All files, with what is to be known first. */
  list(readme: string): BundleFile[] {
    const first: BundleFile[] = [{ path: 'README.txt', text: readme, leftOut: 0 }];
    if (this.#problems.length > 0)
      first.push({ path: 'problems.txt', text: `${this.#problems.join('\n')}\n`, leftOut: 0 });
    return [...first, ...this.#files.values()];
  }

  #add(path: string, text: string, leftOut: number): void {
    if (this.#size + text.length > MAX_BUNDLE) {
      this.#problems.push(`${path}: left out, the bundle would become too large`);
      return;
    }
    this.#size += text.length;
    this.#files.set(path, { path, text, leftOut });
  }
}

/** The folder of a service in a bundle: no two services share one, and every file system takes it. */
export function serviceFolder(name: string): string {
  return `services/${logFolderName(name)}`;
}
