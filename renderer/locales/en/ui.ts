/** Texts of the shared widgets. */
export const ui = {
  copied: 'Copied',
  needsPermission: 'Administrator permission needed',
  close: 'Close',
  showPassword: 'Show the password',
  hidePassword: 'Hide the password',
  cancel: 'Cancel',
} as const;
