const collators = new Map<string, Intl.Collator>();

/**
 * The order of names in a language, numbers in them by their value and without regard to case. Making one takes the time
 * of a frame, so each language has one.
 * @param language a BCP 47 tag
 */
export function collatorOf(language: string): Intl.Collator {
  let collator = collators.get(language);
  if (collator === undefined) {
    collator = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
    collators.set(language, collator);
  }
  return collator;
}
