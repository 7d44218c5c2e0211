import type { ReactNode } from 'react';
import type { Socket } from '../../../electron/contract/helper/sockets.js';
import type { Service } from '../../../electron/contract/helper/model.js';
import { useText, type TextFunction } from '../../lib/i18n.js';
import { Fact } from './fact.js';
import { usePorts } from './use-ports.js';

/** So many stand in the overview. */
const SHOWN = 20;

/** The ports that a running service listens on. */
export function PortsFact({ service }: { readonly service: Service }): ReactNode {
  const t = useText();
  const ports = usePorts(service);
  if (ports === null) return null;
  return (
    <Fact term={t('ports.term')} value={ports.told ? socketsText(t, ports.sockets) : t('ports.untold')} />
  );
}

/** Ports in words, one a line. */
export function socketsText(t: TextFunction, sockets: readonly Socket[]): string {
  if (sockets.length === 0) return t('ports.none');
  const lines = sockets.slice(0, SHOWN).map(({ protocol, address, port, image, pid }) =>
    t('ports.socket', {
      protocol: protocol.toUpperCase(),
      address: address.includes(':') ? `[${address}]` : address,
      port,
      image: image ?? '?',
      pid,
    }),
  );
  const rest = sockets.length - lines.length;
  return [...lines, ...(rest === 0 ? [] : [t('ports.more', { count: rest })])].join('\n');
}
