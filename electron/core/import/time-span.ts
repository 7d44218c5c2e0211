const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(ms|msec|millisecond|milliseconds)$/, 1],
  [/^(|s|sec|secs|second|seconds)$/, 1000],
  [/^(m|min|mins|minute|minutes)$/, 60_000],
  [/^(h|hr|hrs|hour|hours)$/, 3_600_000],
  [/^(d|day|days)$/, 86_400_000],
  [/^(w|week|weeks)$/, 604_800_000],
];

/**
 * Reads a span of time such as `15 sec`, `1min 30s` or `500ms`.
 *
 * @param bare what a number without a unit counts, in ms
 * @returns ms; null when it is none, or no end (`infinity`)
 */
export function readTimeSpan(text: string, bare = 1000): number | null {
  const parts = [
    ...text
      .trim()
      .toLowerCase()
      .matchAll(/(\d+(?:\.\d+)?)\s*([a-z]*)\s*/gy),
  ];
  if (parts.length === 0 || parts.map(([all]) => all).join('') !== text.trim().toLowerCase()) return null;
  let total = 0;
  for (const [, number = '', unit = ''] of parts) {
    const factor = unit === '' ? bare : UNITS.find(([name]) => name.test(unit))?.[1];
    if (factor === undefined) return null;
    total += Number(number) * factor;
  }
  return total <= 0xffff_ffff ? Math.round(total) : null;
}
