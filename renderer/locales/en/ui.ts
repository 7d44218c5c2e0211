/** Texts of the shared widgets. */
export const ui = {
  copied: 'Copied',
  needsPermission: 'Administrator permission needed',
  close: 'Close',
  cancel: 'Cancel',
} as const;
