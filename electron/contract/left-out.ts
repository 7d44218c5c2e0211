/** What stands in place of a secret in what is kept or passed on. */
export const LEFT_OUT = '<left out>';

/** Whether a secret is still to be filled in: a program must never be given the placeholder instead. */
export function lacksSecret(text: string): boolean {
  return text.includes(LEFT_OUT);
}
