import { useCallback, useState, type ReactNode } from 'react';
import { useApi } from '../../lib/use-api.js';
import { useAppInfo } from '../../lib/use-app-info.js';
import { useFocusReturn } from '../../ui/use-focus-return.js';
import { BrowseDialog } from './browse-dialog.js';
import type { ChoiceKind } from './listing.js';

/**
 * Lets the person choose a program or a folder of the machine that runs the services.
 *
 * @param start path from which to begin, may be empty or not exist
 * @returns the Windows path, null when cancelled
 */
export type ChoosePath = (kind: ChoiceKind, start: string) => Promise<string | null>;

export interface PathChooser {
  readonly choose: ChoosePath;
  /** To be rendered where the chooser is used; null while it is closed. */
  readonly dialog: ReactNode;
}

interface Pending {
  readonly kind: ChoiceKind;
  readonly start: string;
  readonly settle: (path: string | null) => void;
}

/** The system's own file dialog where the host has one, otherwise a dialog that browses through the helper. */
export function usePathChooser(): PathChooser {
  const api = useApi();
  const { nativeDialogs } = useAppInfo();
  const { remember, giveBack } = useFocusReturn();
  const [pending, setPending] = useState<Pending | null>(null);

  const choose = useCallback<ChoosePath>(
    async (kind, start) => {
      const browse = (): Promise<string | null> =>
        new Promise((settle) => {
          remember();
          setPending({ kind, start, settle });
        });
      if (!nativeDialogs) return browse();
      try {
        return (await api.invoke('files.choose', { kind, start })).path;
      } catch {
        // A dialog that cannot be shown (no desktop portal, a broken shell extension) must not end the way to a file.
        return browse();
      }
    },
    [api, nativeDialogs, remember],
  );

  const close = (path: string | null): void => {
    pending?.settle(path);
    setPending(null);
    giveBack();
  };
  const dialog =
    pending === null ? null : (
      <BrowseDialog kind={pending.kind} start={pending.start} onChoose={close} onCancel={() => close(null)} />
    );
  return { choose, dialog };
}
