export interface CloseSituation {
  /** The application is ending: the person chose Exit, or Windows is signing him out. */
  readonly quitting: boolean;
  readonly hintShown: boolean;
}

export type ClosePlan = { readonly action: 'close' } | { readonly action: 'hide'; readonly hint: boolean };

/** What the window's close button does: it hides, and the first time a notification says so. */
export function planClose({ quitting, hintShown }: CloseSituation): ClosePlan {
  return quitting ? { action: 'close' } : { action: 'hide', hint: !hintShown };
}
