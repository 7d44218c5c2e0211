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

/** Well-known groups to which everybody belongs who logs on to the computer, by SID and by their names in English and Chinese. */
const EVERYBODY = new Set(
  [
    ['s-1-1-0', 'everyone', '所有人'],
    ['s-1-5-32-545', 'users', 'builtin\\users'],
    ['s-1-5-32-546', 'guests', 'builtin\\guests'],
    ['s-1-5-11', 'authenticated users', 'nt authority\\authenticated users'],
    ['s-1-5-4', 'interactive', 'nt authority\\interactive'],
  ].flat(),
);

/** Whether an account is a group to which everybody belongs who logs on to the computer, as far as its name tells. */
export function isEverybody(account: string): boolean {
  return EVERYBODY.has(account.trim().toLowerCase());
}
