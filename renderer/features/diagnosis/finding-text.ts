import type { Finding } from '../../../electron/contract/diagnosis.js';
import type { TextFunction } from '../../lib/i18n.js';
import { accountText } from '../services/account.js';

/** A finding in words; where the program's line names nothing, there are words without a name. */
export function findingText(t: TextFunction, { code, params }: Finding): string {
  const account =
    params['account'] === undefined ? {} : { account: accountText(t, String(params['account'])) };
  return t(`diagnosis.finding.${code}${params['what'] === '' ? 'Plain' : ''}`, { ...params, ...account });
}
