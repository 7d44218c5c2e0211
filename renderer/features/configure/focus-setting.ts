/** Brings a setting into view, with the focus on its control. */
export function focusSetting(within: HTMLElement | null, setting: string): void {
  const row = within?.querySelector(`[data-setting="${setting}"]`);
  row?.scrollIntoView({ block: 'nearest' });
  row?.querySelector<HTMLElement>('input, select, textarea, [tabindex]')?.focus();
}
