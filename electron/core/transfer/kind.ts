/** What a file that is imported holds. */
export type ImportKind = 'config' | 'winsw' | 'systemd';

/** Tells by its beginning and its name what a file holds; what is neither is read as a configuration, which tells what is wrong. */
export function kindOfFile(text: string, file: string): ImportKind {
  if (/^\uFEFF?\s*</.test(text) || /\.xml$/i.test(file)) return 'winsw';
  if (/\.service$/i.test(file) || /^\uFEFF?(\s*([#;].*)?\r?\n)*\s*\[(Unit|Service)\]/.test(text))
    return 'systemd';
  return 'config';
}
