import { randomUUID } from 'node:crypto';
import { failure, StewardError } from '../../contract/errors.js';
import type { SupportPreview } from '../../contract/support.js';
import type { BundleFile } from './files.js';

/** Of Deflate: from here on logs get hardly smaller, and the largest bundle would take twice as long. */
const LEVEL = 3;

/** A bundle that a person looks at before it is saved. */
export class SupportBundle {
  readonly #id = randomUUID();
  readonly #name: string;
  readonly #files: ReadonlyMap<string, BundleFile>;
  readonly #at: Date;

  /** @param computer name of the machine, for the file's name */
  constructor(files: readonly BundleFile[], computer: string, at: Date) {
    const digits = at.toISOString().replace(/\D/g, '');
    this.#at = at;
    this.#name = `steward-support-${computer.replace(/[^\w-]/g, '_')}-${digits.slice(0, 8)}-${digits.slice(8, 14)}.zip`;
    this.#files = new Map(files.map((file) => [file.path, file]));
  }

  preview(): SupportPreview {
    const files = [...this.#files.values()].map(({ path, text, leftOut }) => ({
      path,
      size: Buffer.byteLength(text),
      leftOut,
    }));
    return { id: this.#id, name: this.#name, files };
  }

  /** @throws StewardError `badRequest` when this is another bundle, or has no such file */
  read(id: string, path: string): string {
    return this.#require(id, path).text;
  }

  /** The archive of these files, in the ZIP format. @throws StewardError as {@link read} */
  async archive(id: string, paths: readonly string[]): Promise<{ name: string; content: Buffer }> {
    const contents = paths.map((path) => [path, Buffer.from(this.#require(id, path).text, 'utf8')] as const);
    // Not with the start, which it would take ten milliseconds of.
    const { zipSync } = await import('fflate');
    const archive = zipSync(Object.fromEntries(contents), { mtime: this.#at, level: LEVEL });
    return { name: this.#name, content: Buffer.from(archive.buffer) };
  }

  #require(id: string, path: string): BundleFile {
    const file = id === this.#id ? this.#files.get(path) : undefined;
    if (file !== undefined) return file;
    throw new StewardError(failure('badRequest', { message: 'no such file', field: 'path', value: path }));
  }
}
