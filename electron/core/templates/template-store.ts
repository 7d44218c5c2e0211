import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { failure, StewardError } from '../../contract/errors.js';
import {
  MAX_TEMPLATES,
  templateFileSchema,
  type OwnTemplate,
  type TemplateContent,
} from '../../contract/templates.js';
import { withoutSecrets } from './without-secrets.js';

/** Largest file that is read, in bytes. */
const MAX_BYTES = 1024 * 1024;

const FILE = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.json$/;

/** The person's own templates: a file for each, so that a broken one harms no other. */
export class TemplateStore {
  readonly #folder: string;

  /** @param folder the host's own path; made when the first template is kept */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** All templates by name, and the names of files that are none. */
  async list(): Promise<{ templates: OwnTemplate[]; unreadable: string[] }> {
    const names = (await this.#files()).slice(0, MAX_TEMPLATES);
    const read = await Promise.all(
      names.map(async (name) => ({ name, template: await this.#read(idOf(name)) })),
    );
    return {
      templates: read
        .flatMap(({ template }) => template ?? [])
        .sort((a, b) => (a.name === b.name ? 0 : a.name < b.name ? -1 : 1)),
      unreadable: read.flatMap(({ name, template }) => (template === null ? [name] : [])),
    };
  }

  /**
   * Keeps a template without its secrets.
   *
   * @returns how many secrets were left out
   * @throws StewardError `fileUnwritable`
   */
  async save(name: string, content: TemplateContent): Promise<number> {
    const cleaned = withoutSecrets(content);
    if ((await this.#files()).length >= MAX_TEMPLATES) {
      const message = `more than ${MAX_TEMPLATES} templates`;
      throw new StewardError(failure('valueOutOfRange', { message, object: this.#folder }));
    }
    await this.#write(randomUUID(), name, cleaned.content);
    return cleaned.leftOut;
  }

  /** @throws StewardError `pathMissing` when it is no longer there, `fileUnwritable` */
  async rename(id: string, name: string): Promise<void> {
    const template = await this.#read(id);
    if (template === null) {
      const message = 'the template is not there any more';
      throw new StewardError(failure('pathMissing', { message, object: this.#fileOf(id) }));
    }
    const { form, settings } = template;
    await this.#write(id, name, { form, settings });
  }

  /** One that is gone already is no failure. @throws StewardError `fileUnwritable` */
  async remove(id: string): Promise<void> {
    await this.#orUnwritable(() => rm(this.#fileOf(id), { force: true }), this.#fileOf(id));
  }

  async #files(): Promise<string[]> {
    try {
      return (await readdir(this.#folder)).filter((name) => name.endsWith('.json')).sort();
    } catch {
      return [];
    }
  }

  async #read(id: string | null): Promise<OwnTemplate | null> {
    if (id === null) return null;
    try {
      const file = this.#fileOf(id);
      if ((await stat(file)).size > MAX_BYTES) return null;
      const parsed = templateFileSchema.safeParse(JSON.parse(await readFile(file, 'utf8')));
      if (!parsed.success) return null;
      const { name, form, settings } = parsed.data;
      return { id, name, form, settings };
    } catch {
      return null;
    }
  }

  async #write(id: string, name: string, { form, settings }: TemplateContent): Promise<void> {
    const file = this.#fileOf(id);
    const temporary = `${file}.${process.pid}.tmp`;
    await this.#orUnwritable(async () => {
      await mkdir(this.#folder, { recursive: true, mode: 0o700 });
      const text = `${JSON.stringify({ version: 1, name: name.trim(), form, settings }, null, 2)}\n`;
      await writeFile(temporary, text, { mode: 0o600 });
      await rename(temporary, file);
    }, file);
  }

  async #orUnwritable(work: () => Promise<void>, object: string): Promise<void> {
    try {
      await work();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      throw new StewardError(failure('fileUnwritable', { message, object }), { cause: error });
    }
  }

  #fileOf(id: string): string {
    return path.join(this.#folder, `${id}.json`);
  }
}

function idOf(file: string): string | null {
  return FILE.exec(file)?.[1] ?? null;
}
