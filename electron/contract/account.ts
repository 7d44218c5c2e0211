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
  const key = account.toLowerCase();
  return Object.hasOwn(BUILT_IN, key) ? (BUILT_IN[key] ?? null) : null;
}

const VIRTUAL = 'NT SERVICE\\';

/** The account that Windows keeps for one service alone. */
export function virtualAccount(service: string): string {
  return VIRTUAL + service;
}

/** What an account is, by its name; `user` for those with a password of their own. */
export function accountKind(account: string): 'builtIn' | 'virtual' | 'managed' | 'user' {
  if (accountKey(account) !== null) return 'builtIn';
  if (account.toUpperCase().startsWith(VIRTUAL)) return 'virtual';
  return account.endsWith('$') ? 'managed' : 'user';
}

/** Whether an account has no password or one that Windows manages: built in, virtual, or a managed service account. */
export function needsNoPassword(account: string): boolean {
  return accountKind(account) !== 'user';
}

/** Whether two names mean the same account, as far as the names tell. */
export function sameAccount(a: string, b: string): boolean {
  const form = (account: string): string => accountKey(account) ?? account.toLowerCase();
  return form(a) === form(b);
}
