import type { ReactNode } from 'react';
import type { Finding } from '../../../electron/contract/diagnosis.js';
import type { Service } from '../../../electron/contract/helper/model.js';
import { useText, type TextFunction } from '../../lib/i18n.js';
import { useDiagnosis } from './use-diagnosis.js';

/** The port that keeps a service from running, and who has it, behind the reason in the list; nothing where it is not a port. */
export function PortRemark({ service }: { readonly service: Service }): ReactNode {
  const t = useText();
  const words = portText(t, useDiagnosis(service)?.findings ?? []);
  return words === null ? null : <> · {words}</>;
}

/** The finding about a port that is in use, in a few words; null where there is none. */
export function portText(t: TextFunction, findings: readonly Finding[]): string | null {
  const found = findings.find(({ code, params }) => code.startsWith('port') && params['what'] !== '');
  switch (found?.code) {
    case 'portInUse':
    case 'portHeld':
    case 'portHeldByService':
      return t(`ports.taken.${found.code}`, found.params);
    default:
      return null;
  }
}
