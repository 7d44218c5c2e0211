import { open, rm, type FileHandle } from 'node:fs/promises';
import { failure, StewardError } from '../../contract/errors.js';

interface Save {
  readonly path: string;
  readonly file: FileHandle;
}

/** Files that lines are being saved to, one for each view at most. */
export class LineSaves {
  readonly #saves = new Map<string, Save>();

  /**
   * Begins a file, empty. What was begun for the same view and not ended is taken back.
   *
   * @param path the host's own
   * @throws StewardError `fileUnwritable`
   */
  async begin(id: string, path: string): Promise<void> {
    await this.end(id, false);
    this.#saves.set(id, { path, file: await written(path, open(path, 'w')) });
  }

  /** Adds a text, in UTF-8. @throws StewardError `fileUnwritable`; `badRequest` when no file was begun */
  async append(id: string, text: string): Promise<void> {
    const save = this.#saves.get(id);
    if (save === undefined) {
      const message = 'no file was chosen for these lines';
      throw new StewardError(failure('badRequest', { message, field: 'id', value: id }));
    }
    await written(save.path, save.file.appendFile(text));
  }

  /** Ends a file; one that is not kept is removed. Nothing happens where none was begun. */
  async end(id: string, keep: boolean): Promise<void> {
    const save = this.#saves.get(id);
    this.#saves.delete(id);
    if (save === undefined) return;
    await written(save.path, save.file.close());
    if (!keep) await rm(save.path, { force: true });
  }
}

async function written<T>(path: string, writing: Promise<T>): Promise<T> {
  try {
    return await writing;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new StewardError(failure('fileUnwritable', { message, object: path }), { cause: error });
  }
}
