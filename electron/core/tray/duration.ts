import type { Language } from '../../contract/language.js';

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
] as const;

/**
 * A duration in words, by its largest unit and the next smaller one: `3 days 4 hours`, `3 天 4 小时`, `12 seconds`. Below
 * an hour the largest alone says enough for a menu.
 *
 * @param ms milliseconds; negative counts as zero (clocks differ)
 */
export function formatDuration(ms: number, language: Language): string {
  const total = Math.max(0, ms);
  const index = UNITS.findIndex(([, size]) => total >= size);
  const start = index < 0 ? UNITS.length - 1 : index;
  let rest = total;
  return UNITS.slice(start, start < 2 ? start + 2 : start + 1)
    .flatMap(([unit, size], position) => {
      const count = Math.floor(rest / size);
      rest -= count * size;
      return count === 0 && position > 0 ? [] : [formatUnit(count, unit, language)];
    })
    .join(' ');
}

/** As Windows says it: `秒` and not `秒钟`, and number and unit apart, which ICU writes together in Chinese (`3天`). */
function formatUnit(count: number, unit: (typeof UNITS)[number][0], language: Language): string {
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: language === 'zh-CN' ? 'short' : 'long',
  })
    .formatToParts(count)
    .map(({ value }) => value.trim())
    .filter((value) => value !== '')
    .join(' ');
}
