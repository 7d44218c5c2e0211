import { useEffect, useState } from 'react';
import type { Service } from '../../../electron/contract/helper/model.js';
import type { InvokeResult } from '../../../electron/contract/ipc.js';
import { useApi } from '../../lib/use-api.js';

export type Ports = InvokeResult<'services.ports'>;

/** A program begins to listen some time after its start, and nothing tells of it. */
const AGAIN_MS = 3000;

/** The ports that a service listens on, while somebody looks; null until they are known, or where they cannot be. */
export function usePorts({ name, pid, hostPid }: Pick<Service, 'name' | 'pid' | 'hostPid'>): Ports | null {
  const api = useApi();
  const root = pid ?? hostPid;
  const [known, setKnown] = useState<{ readonly root: number; readonly ports: Ports } | null>(null);
  useEffect(() => {
    if (root === null) return undefined;
    let ended = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const again = (): void => {
      timer = setTimeout(load, AGAIN_MS);
    };
    const load = (): void => {
      if (document.hidden) {
        again();
        return;
      }
      api.invoke('services.ports', { name }).then(
        (ports) => {
          if (ended) return;
          setKnown({ root, ports });
          // What the system does not tell now it does not tell later.
          if (ports.told) again();
        },
        () => {
          if (!ended) again();
        },
      );
    };
    load();
    return () => {
      ended = true;
      clearTimeout(timer);
    };
  }, [api, name, root]);
  return known !== null && known.root === root ? known.ports : null;
}
