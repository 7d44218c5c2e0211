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
