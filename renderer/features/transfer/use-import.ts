import { useCallback, useState } from 'react';
import {
  failure as failureOf,
  StewardError,
  toFailure,
  type Failure,
} from '../../../electron/contract/errors.js';
import { MAX_CONFIG_TEXT } from '../../../electron/contract/fleet.js';
import { directoryOf } from '../../../electron/contract/command-line.js';
import type { ImportedDraft } from '../../../electron/contract/import.js';
import type { ImportedService } from '../../../electron/contract/transfer.js';
import type { Api } from '../../lib/api.js';
import { useApi } from '../../lib/use-api.js';

export type ImportPhase = 'choosing' | 'reading' | 'previewing' | 'applying' | 'done';

/** How far an import has come. */
export interface ImportState {
  readonly phase: ImportPhase;
  readonly file: string;
  readonly services: readonly ImportedService[];
  /** Names of those that are to be imported. */
  readonly chosen: ReadonlySet<string>;
  readonly passwords: Readonly<Record<string, string>>;
  readonly failed: Failure | null;
  readonly declined: boolean;
  /** How many were imported. */
  readonly count: number;
}

const FRESH: ImportState = {
  phase: 'choosing',
  file: '',
  services: [],
  chosen: new Set(),
  passwords: {},
  failed: null,
  declined: false,
  count: 0,
};

/** Whether a service can be imported and something would come of it. */
export function canImport({ actions, problems }: ImportedService): boolean {
  return actions.length > 0 && problems.every(({ severity }) => severity !== 'error');
}

export interface Import extends ImportState {
  readonly read: (file: File) => Promise<void>;
  readonly choose: (name: string, chosen: boolean) => void;
  readonly setPassword: (name: string, password: string) => void;
  readonly apply: () => Promise<void>;
}

/**
 * The way of a file to this machine: read, compared, chosen from, and applied by one request.
 *
 * @param onDraft takes a service over that is to be looked at in the form
 */
export function useImport(onDraft: (draft: ImportedDraft) => void): Import {
  const api = useApi();
  const [state, setState] = useState<ImportState>(FRESH);
  const [text, setText] = useState('');

  const read = useCallback(
    async (file: File): Promise<void> => {
      setState({ ...FRESH, phase: 'reading', file: file.name });
      try {
        // In UTF-16 each character has two bytes; what is larger is not read at all.
        if (file.size > 2 * MAX_CONFIG_TEXT)
          throw new StewardError(failureOf('importTooLarge', { message: `${file.size} bytes` }));
        const content = await decoded(file);
        const read = await api.invoke('transfer.preview', {
          text: content.slice(0, MAX_CONFIG_TEXT + 1),
          file: file.name.slice(-260),
          folder: await folderOf(api, file),
        });
        if (read.kind === 'draft') {
          onDraft(read.draft);
          return;
        }
        const { services } = read;
        setText(content);
        const chosen = new Set(services.filter(canImport).map(({ name }) => name));
        setState({ ...FRESH, phase: 'previewing', file: file.name, services, chosen });
      } catch (thrown) {
        setState({ ...FRESH, file: file.name, failed: toFailure(thrown) });
      }
    },
    [api, onDraft],
  );
  const choose = useCallback((name: string, wanted: boolean) => {
    setState((before) => {
      const chosen = new Set(before.chosen);
      if (wanted) chosen.add(name);
      else chosen.delete(name);
      return { ...before, chosen };
    });
  }, []);
  const setPassword = useCallback((name: string, password: string) => {
    setState((before) => ({ ...before, passwords: { ...before.passwords, [name]: password } }));
  }, []);
  const apply = useCallback(async (): Promise<void> => {
    const { chosen, passwords } = state;
    setState((before) => ({ ...before, phase: 'applying', failed: null, declined: false }));
    try {
      const { status } = await api.invoke('transfer.apply', { text, names: [...chosen], passwords });
      setState((before) =>
        status === 'cancelled'
          ? { ...before, phase: 'previewing', declined: true }
          : { ...FRESH, phase: 'done', file: before.file, count: chosen.size },
      );
    } catch (thrown) {
      setState((before) => ({ ...before, phase: 'previewing', failed: toFailure(thrown) }));
    }
  }, [api, state, text]);
  return { ...state, read, choose, setPassword, apply };
}

/** The Windows folder of a file; null where the window is not told it, as in a browser. */
async function folderOf(api: Api, file: File): Promise<string | null> {
  const path = api.pathForFile(file);
  if (path === '') return null;
  const dropped = await api.invoke('files.dropped', { path }).catch(() => null);
  return dropped === null ? null : directoryOf(dropped.path);
}

/** The file's text: UTF-8, or UTF-16 as PowerShell 5 writes it. */
async function decoded(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(utf16 ? 'utf-16le' : 'utf-8').decode(bytes);
}
