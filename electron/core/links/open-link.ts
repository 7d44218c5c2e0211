import { stat } from 'node:fs/promises';
import { failure, StewardError } from '../../contract/errors.js';
import { isAddress, linkProblem } from '../../contract/link-target.js';
import type { Runtime } from '../runtime/runtime.js';

/** The system's ways to open something. */
export interface Opener {
  /** Opens an address of the web in the person's browser. */
  readonly address: (url: string) => Promise<void>;
  /** Opens a document by the program that the person uses for it. @param hostPath the host's own path */
  readonly document: (hostPath: string) => Promise<void>;
  /** Shows a file, selected, in the file manager. */
  readonly place: (hostPath: string) => Promise<void>;
}

/**
 * Files that are read and not run. Any other is shown in its folder: which types Windows executes depends on the machine, so a
 * list of those could not be complete.
 */
const DOCUMENTS: ReadonlySet<string> = new Set(
  'cfg conf config csv env htm html ini json jsonl log md pdf properties toml tsv txt xml yaml yml'.split(
    ' ',
  ),
);

/** What opening a file comes to: a document is opened, anything else shown where it is. */
export function howToOpen(path: string): 'document' | 'place' {
  const extension = /\.([^.\\/]+)$/.exec(path)?.[1]?.toLowerCase();
  return extension !== undefined && DOCUMENTS.has(extension) ? 'document' : 'place';
}

/**
 * Opens the target of a link, as it is now.
 *
 * @throws StewardError `badRequest` for what is no target, `pathMissing` when nothing is there
 */
export async function openLink(
  target: string,
  runtime: Runtime,
  opener: Opener & { readonly folder: (hostPath: string) => Promise<void> },
): Promise<void> {
  if (linkProblem(target) !== null) {
    throw new StewardError(
      failure('badRequest', { message: 'no target of a link', field: 'target', value: target }),
    );
  }
  if (isAddress(target)) return opener.address(target);
  const hostPath = runtime.toHostPath(target);
  const kind = hostPath === null ? null : await kindOf(hostPath);
  if (hostPath === null || kind === null) {
    throw new StewardError(
      failure('pathMissing', { message: `there is nothing at ${target}`, object: target }),
    );
  }
  if (kind === 'directory') return opener.folder(hostPath);
  return howToOpen(target) === 'document' ? opener.document(hostPath) : opener.place(hostPath);
}

async function kindOf(path: string): Promise<'directory' | 'file' | null> {
  try {
    const found = await stat(path);
    return found.isDirectory() ? 'directory' : found.isFile() ? 'file' : null;
  } catch {
    return null;
  }
}
