import type { Api } from '../../lib/api.js';

/**
 * Saves a text where the person chooses: by the system's dialog, or as a download where the window is a browser's.
 *
 * @returns where it was saved, as far as that is known; null when it was cancelled
 */
export async function saveText(
  api: Api,
  nativeDialogs: boolean,
  name: string,
  text: string,
): Promise<string | null> {
  if (nativeDialogs) return (await api.invoke('files.save', { name, text })).path;
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
  return name;
}
