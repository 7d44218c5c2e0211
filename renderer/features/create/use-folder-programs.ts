import { useEffect, useState } from 'react';
import type { Inspection } from '../../../electron/contract/helper/model.js';
import type { ProgramCandidate } from '../../../electron/contract/programs.js';
import { useApi } from '../../lib/use-api.js';

/** The programs of the folder that was given in place of a program; null for anything else, or while they are not known. */
export function useFolderPrograms(inspection: Inspection | null): readonly ProgramCandidate[] | null {
  const api = useApi();
  const folder = inspection?.kind === 'directory' ? inspection.path : null;
  const [answer, setAnswer] = useState<{
    readonly folder: string;
    readonly candidates: readonly ProgramCandidate[];
  } | null>(null);
  useEffect(() => {
    if (folder === null) return undefined;
    let stale = false;
    void api.invoke('programs.inFolder', { path: folder }).then(
      ({ candidates }) => {
        if (!stale) setAnswer({ folder, candidates });
      },
      // The message at the field says that it is a folder.
      () => undefined,
    );
    return () => {
      stale = true;
    };
  }, [api, folder]);
  return answer !== null && answer.folder === folder ? answer.candidates : null;
}
