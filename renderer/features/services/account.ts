import type { Translate } from '../../../electron/contract/translate.js';

const BUILT_IN: Readonly<Record<string, string>> = {
  localsystem: 'localSystem',
  '.\\localsystem': 'localSystem',
  'nt authority\\system': 'localSystem',
  'nt authority\\localservice': 'localService',
  'nt authority\\local service': 'localService',
  'nt authority\\networkservice': 'networkService',
  'nt authority\\network service': 'networkService',
};

/** The key of a built-in account's words under `account`, by any of the spellings that Windows keeps; null for others. */
export function accountKey(account: string): string | null {
  return BUILT_IN[account.toLowerCase()] ?? null;
}

/** An account as people read it: the words for a built-in one, others as they are. */
export function accountText(t: Translate, account: string): string {
  const key = accountKey(account);
  return key === null ? account : t(`account.${key}`, {});
}

/** Whether an account has no password or one that Windows manages: built in, virtual, or a managed service account. */
export function needsNoPassword(account: string): boolean {
  return accountKey(account) !== null || /^NT SERVICE\\/i.test(account) || account.endsWith('$');
}
