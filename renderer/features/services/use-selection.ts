import { useMemo } from 'react';
import type { Service } from '../../../electron/contract/helper/model.js';
import type { ControlAction } from '../../../electron/contract/ipc.js';
import { useText } from '../../lib/i18n.js';
import { serviceKey } from '../../lib/store/services.js';
import { useWindow } from '../../lib/store/store.js';
import { bulkOf } from './bulk.js';
import { selectionOf, type Selection } from './selection.js';

/** What is selected in the list. */
export function useSelection(): Selection {
  const selected = useWindow((state) => state.selected);
  const multi = useWindow((state) => state.multi);
  return useMemo(() => selectionOf({ selected, multi }), [selected, multi]);
}

/** The selected services, as far as they are still there. */
export function useSelectedServices(): readonly Service[] {
  const { keys } = useSelection();
  const services = useWindow((state) => state.services);
  return useMemo(
    () =>
      [...keys].flatMap((key) => {
        const service = services.get(key);
        return service === undefined ? [] : [service];
      }),
    [keys, services],
  );
}

/** One action on several services, in words. */
export interface BulkAction {
  readonly names: readonly string[];
  readonly label: string;
  /** For how many others it is not possible, and why. */
  readonly note: string;
  /** Why it is possible for none; null when it is for some. */
  readonly disabledReason: string | null;
}

/** What starting, stopping and restarting can do to several services. */
export function useBulk(services: readonly Service[]): (action: ControlAction) => BulkAction {
  const t = useText();
  const connected = useWindow((state) => state.link === 'open' && state.connection.state === 'connected');
  const operations = useWindow((state) => state.operations);
  return (action) => {
    const { possible, others } = bulkOf(action, services, ({ name }) => ({
      connection: connected ? 'connected' : 'disconnected',
      operation: operations.get(serviceKey(name)) ?? null,
    }));
    const note = others
      .map(({ key, count }) => t(`services.bulk.not`, { count, reason: t(`services.bulk.reason.${key}`) }))
      .join('\n');
    return {
      names: possible,
      label:
        possible.length === 0
          ? t(`action.${action}`)
          : t(`services.bulk.${action}`, { count: possible.length }),
      note: possible.length === 0 ? '' : note,
      disabledReason: possible.length === 0 ? note : null,
    };
  };
}
