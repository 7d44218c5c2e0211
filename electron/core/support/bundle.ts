import { randomUUID } from 'node:crypto';
import { failure, StewardError } from '../../contract/errors.js';
import type { SupportPreview } from '../../contract/support.js';
import type { BundleFile } from './files.js';
import { zip } from './zip.js';

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

  /** The archive of these files. @throws StewardError as {@link read} */
  archive(id: string, paths: readonly string[]): { name: string; content: Buffer } {
    const entries = paths.map((path) => ({
      path,
      content: Buffer.from(this.#require(id, path).text, 'utf8'),
    }));
    return { name: this.#name, content: zip(entries, this.#at) };
  }

  #require(id: string, path: string): BundleFile {
    const file = id === this.#id ? this.#files.get(path) : undefined;
    if (file !== undefined) return file;
    throw new StewardError(failure('badRequest', { message: 'no such file', field: 'path', value: path }));
  }
}
