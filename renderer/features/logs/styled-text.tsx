import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { TextRange } from '../../../electron/contract/logs.js';
import type { StyledSpan, TextStyle } from './ansi.js';
import { pieces } from './find.js';

export interface StyledTextProps {
  readonly text: string;
  /** Looks by terminal sequences. */
  readonly spans: readonly StyledSpan[];
  /** Where what is looked for stands. */
  readonly found: readonly TextRange[];
  /** Whether that is what the person is at. */
  readonly current: boolean;
}

/** The terminal's 16 colours as the theme has them; the bright ones are the same, since the theme decides how bright. */
const COLORS: readonly string[] = [
  tokens.colorNeutralForeground3,
  tokens.colorPaletteRedForeground1,
  tokens.colorPaletteGreenForeground1,
  tokens.colorPaletteMarigoldForeground1,
  tokens.colorPaletteBlueForeground2,
  tokens.colorPaletteBerryForeground1,
  tokens.colorPaletteTealForeground2,
  tokens.colorNeutralForeground1,
];
const BACKGROUNDS: readonly string[] = [
  tokens.colorNeutralBackground5,
  tokens.colorPaletteRedBackground2,
  tokens.colorPaletteGreenBackground2,
  tokens.colorPaletteMarigoldBackground2,
  tokens.colorPaletteBlueBackground2,
  tokens.colorPaletteBerryBackground2,
  tokens.colorPaletteTealBackground2,
  tokens.colorNeutralBackground3,
];

const useStyles = makeStyles({
  match: { color: '#000000', backgroundColor: '#ffe680' },
  current: { backgroundColor: '#ff9632' },
});

/** A line with its terminal colours, and what was found in it marked. */
export function StyledText({ text, spans, found, current }: StyledTextProps): ReactNode {
  const styles = useStyles();
  if (found.length === 0 && spans.length === 0) return text;
  return pieces(text, found).map((piece) =>
    piece.match ? (
      <mark key={piece.start} className={mergeClasses(styles.match, current && styles.current)}>
        {piece.text}
      </mark>
    ) : (
      <Spans key={piece.start} text={piece.text} start={piece.start} spans={spans} />
    ),
  );
}

/** A part of a line that begins at `start`, cut at its spans. */
function Spans({
  text,
  start,
  spans,
}: {
  readonly text: string;
  readonly start: number;
  readonly spans: readonly StyledSpan[];
}): ReactNode {
  const parts: ReactNode[] = [];
  let at = start;
  const end = start + text.length;
  for (const span of spans) {
    const from = Math.max(at, span.start);
    const to = Math.min(end, span.end);
    if (from >= to) continue;
    if (from > at) parts.push(text.slice(at - start, from - start));
    parts.push(
      <span key={from} style={cssOf(span.style)}>
        {text.slice(from - start, to - start)}
      </span>,
    );
    at = to;
  }
  if (at < end) parts.push(text.slice(at - start));
  return parts;
}

function cssOf({ color, background, bold, dim, italic, underline }: TextStyle) {
  return {
    ...(color === null ? {} : { color: paint(color, COLORS) }),
    ...(background === null ? {} : { backgroundColor: paint(background, BACKGROUNDS) }),
    ...(bold ? { fontWeight: tokens.fontWeightSemibold } : {}),
    ...(dim && color === null ? { color: tokens.colorNeutralForeground3 } : {}),
    ...(italic ? { fontStyle: 'italic' } : {}),
    ...(underline ? { textDecoration: 'underline' } : {}),
  };
}

function paint(color: number | string, palette: readonly string[]): string {
  return typeof color === 'string' ? color : (palette[color % 8] ?? tokens.colorNeutralForeground1);
}
