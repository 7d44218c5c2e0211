/** The first UTF-16 units of a text, one less where that would leave half a surrogate pair. */
export function cutUnits(text: string, units: number): string {
  const cut = text.slice(0, units);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}
