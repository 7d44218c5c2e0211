import { makeStyles, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';

const STEP = 0.05;

export interface SplitterProps {
  readonly label: string;
  /** Share of the lower pane, between `min` and `max`. */
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onMove: (value: number) => void;
  /** The person has let go: worth keeping. */
  readonly onMoved: (value: number) => void;
}

const useStyles = makeStyles({
  splitter: {
    flexShrink: 0,
    height: '5px',
    marginBlock: '-2px',
    zIndex: 2,
    cursor: 'row-resize',
    touchAction: 'none',
    '::after': {
      content: '""',
      display: 'block',
      height: '1px',
      marginTop: '2px',
      backgroundColor: tokens.colorNeutralStroke2,
    },
    ':hover::after': { backgroundColor: tokens.colorBrandStroke1 },
    ':focus-visible': { outlineStyle: 'none', backgroundColor: tokens.colorStrokeFocus2 },
  },
});

/** The border between two panes, one above the other; moved with the pointer or the arrow keys. */
export function Splitter({ label, value, min, max, onMove, onMoved }: SplitterProps): ReactNode {
  const styles = useStyles();
  const clamp = (share: number): number => Math.min(max, Math.max(min, share));

  function shareAt(event: PointerEvent<HTMLDivElement>): number {
    const panes = event.currentTarget.parentElement?.getBoundingClientRect();
    return panes === undefined ? value : clamp((panes.bottom - event.clientY) / panes.height);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const change = event.key === 'ArrowUp' ? STEP : event.key === 'ArrowDown' ? -STEP : 0;
    if (change === 0) return;
    event.preventDefault();
    onMoved(clamp(value + change));
  }

  return (
    <div
      className={styles.splitter}
      role="separator"
      aria-orientation="horizontal"
      aria-label={label}
      aria-valuenow={Math.round(value * 100)}
      aria-valuemin={Math.round(min * 100)}
      aria-valuemax={Math.round(max * 100)}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) onMove(shareAt(event));
      }}
      onPointerUp={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) onMoved(shareAt(event));
      }}
    />
  );
}
