import { writeFile } from 'node:fs/promises';
import { dialog, shell, type BrowserWindow, type MessageBoxOptions, type OpenDialogOptions } from 'electron';
import { failure, StewardError } from '../contract/errors.js';
import type { Opener } from '../core/links/open-link.js';
import type { Question } from '../core/tray/question.js';

/** Named by their extensions, so that they read the same in every language. */
const PROGRAM_FILTERS = [
  { name: '*.exe, *.com, *.bat, *.cmd', extensions: ['exe', 'com', 'bat', 'cmd'] },
  { name: '*.*', extensions: ['*'] },
];

/** Shows the system's file dialog. @returns the host's own path, null when it was cancelled */
export async function choosePath(
  parent: BrowserWindow | null,
  kind: 'program' | 'directory',
  start: string,
): Promise<string | null> {
  const options: OpenDialogOptions = {
    ...(start === '' ? {} : { defaultPath: start }),
    ...(kind === 'program'
      ? { properties: ['openFile'], filters: PROGRAM_FILTERS }
      : { properties: ['openDirectory'] }),
  };
  const { canceled, filePaths } =
    parent === null ? await dialog.showOpenDialog(options) : await dialog.showOpenDialog(parent, options);
  return canceled ? null : (filePaths[0] ?? null);
}

/** Lets the person choose a file to write. @param name the proposed name @returns the host's own path, null when it was cancelled */
export async function chooseSave(parent: BrowserWindow | null, name: string): Promise<string | null> {
  const options = { defaultPath: name };
  const { canceled, filePath } =
    parent === null ? await dialog.showSaveDialog(options) : await dialog.showSaveDialog(parent, options);
  return canceled || filePath === '' ? null : filePath;
}

/**
 * Saves a file, text in UTF-8, where the person chooses.
 *
 * @param name the file's proposed name
 * @returns the path, null when it was cancelled
 * @throws StewardError `notSupported` with what the system said
 */
export async function saveFile(
  parent: BrowserWindow | null,
  name: string,
  content: string | Buffer,
): Promise<string | null> {
  const filePath = await chooseSave(parent, name);
  if (filePath === null) return null;
  try {
    await writeFile(filePath, content);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new StewardError(failure('notSupported', { message, object: filePath }), { cause: error });
  }
  return filePath;
}

/** Asks in a dialog of the system, in front of the window where that is shown. @returns whether the person agrees */
export async function ask(
  parent: BrowserWindow | null,
  { text, detail, yes, no }: Question,
): Promise<boolean> {
  const options: MessageBoxOptions = {
    type: 'question',
    title: 'Steward',
    message: text,
    ...(detail === '' ? {} : { detail }),
    buttons: [yes, no],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  };
  const shown = parent?.isVisible() === true ? parent : null;
  const { response } =
    shown === null ? await dialog.showMessageBox(options) : await dialog.showMessageBox(shown, options);
  return response === 0;
}

/** Opens a folder in the system's file manager, or a document by its program. @throws StewardError `notSupported` with what the system said */
export async function openPath(path: string): Promise<void> {
  const message = await shell.openPath(path);
  if (message !== '') throw new StewardError(failure('notSupported', { message, object: path }));
}

/** The system's ways to open the targets of links, which have been judged before. */
export const systemOpener: Opener = {
  address: (url) => shell.openExternal(url),
  document: openPath,
  place: (path) => {
    shell.showItemInFolder(path);
    return Promise.resolve();
  },
};
