import { displayText } from '../../../electron/contract/display-text.js';

/** How a part of a line is to look by its terminal sequences. */
export interface TextStyle {
  /** One of the 16 colours by its number, or `#rrggbb`; null for the usual one. */
  readonly color: number | string | null;
  readonly background: number | string | null;
  readonly bold: boolean;
  readonly dim: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
}

/** A part of a line as it is shown, in UTF-16 units. */
export interface StyledSpan {
  readonly start: number;
  readonly end: number;
  readonly style: TextStyle;
}

const PLAIN: TextStyle = {
  color: null,
  background: null,
  bold: false,
  dim: false,
  italic: false,
  underline: false,
};
const ESCAPE = '\u001b';
/** Select Graphic Rendition (ECMA-48, 8.3.117): numbers parted by `;`, or `:` within one. */
const SGR = new RegExp(`${ESCAPE}\\[([0-9;:]*)m`, 'g');

/**
 * The looks that a line's terminal sequences ask for, by places in the line as it is shown ({@link displayText}). Other sequences
 * than those for looks have no effect.
 */
export function styledSpans(text: string): readonly StyledSpan[] {
  if (!text.includes(ESCAPE)) return [];
  const spans: StyledSpan[] = [];
  let style = PLAIN;
  let from = 0;
  let shown = 0;
  const add = (to: number): void => {
    const end = shown + displayText(text.slice(from, to)).length;
    if (style !== PLAIN && end > shown) spans.push({ start: shown, end, style });
    shown = end;
  };
  for (const found of text.matchAll(SGR)) {
    add(found.index);
    from = found.index + found[0].length;
    style = restyled(style, found[1] ?? '');
  }
  add(text.length);
  return spans;
}

function restyled(before: TextStyle, sequence: string): TextStyle {
  const codes = sequence.split(/[;:]/).map(Number);
  let style = before;
  for (let at = 0; at < codes.length; at += 1) {
    const code = codes[at] ?? 0;
    if (code === 38 || code === 48) {
      const extended = extendedColor(codes, at + 1);
      if (extended === null) return style;
      style = { ...style, [code === 38 ? 'color' : 'background']: extended.color };
      at = extended.last;
    } else style = simple(style, code);
  }
  return style;
}

function simple(style: TextStyle, code: number): TextStyle {
  if (code === 0) return PLAIN;
  if (code === 1) return { ...style, bold: true };
  if (code === 2) return { ...style, dim: true };
  if (code === 3) return { ...style, italic: true };
  if (code === 4) return { ...style, underline: true };
  if (code === 22) return { ...style, bold: false, dim: false };
  if (code === 23) return { ...style, italic: false };
  if (code === 24) return { ...style, underline: false };
  if (code === 39) return { ...style, color: null };
  if (code === 49) return { ...style, background: null };
  if (code >= 30 && code <= 37) return { ...style, color: code - 30 };
  if (code >= 40 && code <= 47) return { ...style, background: code - 40 };
  if (code >= 90 && code <= 97) return { ...style, color: code - 90 + 8 };
  if (code >= 100 && code <= 107) return { ...style, background: code - 100 + 8 };
  return style;
}

/** `5;n` is one of 256 colours, `2;r;g;b` any; null when it is neither, or breaks off. */
function extendedColor(
  codes: readonly number[],
  at: number,
): { readonly color: number | string; readonly last: number } | null {
  const [kind, ...rest] = codes.slice(at, at + 4);
  const isByte = (value: number | undefined): value is number =>
    value !== undefined && value >= 0 && value <= 255;
  const [red, green, blue] = rest;
  if (kind === 5 && isByte(red)) return { color: indexedColor(red), last: at + 1 };
  if (kind === 2 && isByte(red) && isByte(green) && isByte(blue))
    return { color: hex(red, green, blue), last: at + 3 };
  return null;
}

/** xterm's 256 colours: 16 of the terminal's own, a cube of 6 × 6 × 6, and 24 greys. */
function indexedColor(index: number): number | string {
  if (index < 16) return index;
  if (index >= 232) return hex(...grey(8 + (index - 232) * 10));
  const level = (value: number): number => (value === 0 ? 0 : 55 + value * 40);
  const cube = index - 16;
  return hex(level(Math.floor(cube / 36)), level(Math.floor(cube / 6) % 6), level(cube % 6));
}

function grey(value: number): [number, number, number] {
  return [value, value, value];
}

function hex(red: number, green: number, blue: number): string {
  return `#${[red, green, blue].map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
