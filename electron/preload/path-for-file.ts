import * as electron from 'electron';

/** The path of a file that was dropped on the window, empty when it has none (text dragged from another program). */
export function pathForFile(file: unknown): string {
  try {
    // Until Electron 31 the file carried its path itself.
    const { webUtils } = electron as { webUtils?: typeof electron.webUtils };
    const path = webUtils?.getPathForFile(file as File) ?? (file as { path?: unknown }).path;
    return typeof path === 'string' ? path : '';
  } catch {
    return '';
  }
}
