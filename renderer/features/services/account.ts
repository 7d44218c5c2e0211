import { accountKey, needsNoPassword } from '../../../electron/contract/account.js';
import type { Translate } from '../../../electron/contract/translate.js';

export { accountKey, needsNoPassword };

/** An account as people read it: the words for a built-in one, others as they are. */
export function accountText(t: Translate, account: string): string {
  const key = accountKey(account);
  return key === null ? account : t(`account.${key}`, {});
}
