import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ServiceState } from '../../../electron/contract/helper/model.js';

const useStyles = makeStyles({
  icon: { flexShrink: 0, display: 'block' },
  good: { color: tokens.colorPaletteGreenForeground3 },
  busy: { color: tokens.colorPaletteDarkOrangeForeground3 },
  bad: { color: tokens.colorPaletteRedForeground3 },
  idle: { color: tokens.colorNeutralForeground3 },
});

const TONES: Readonly<Record<ServiceState, 'good' | 'busy' | 'bad' | 'idle'>> = {
  running: 'good',
  starting: 'busy',
  waiting: 'busy',
  backoff: 'busy',
  stopping: 'busy',
  paused: 'idle',
  stopped: 'idle',
  failed: 'bad',
  unknown: 'idle',
};

const ring = <circle cx="6" cy="6" r="4.75" fill="none" stroke="currentColor" strokeWidth="1.5" />;

/** A shape for each state, so that colour is never the only sign. */
const SHAPES: Readonly<Record<ServiceState, ReactNode>> = {
  running: <circle cx="6" cy="6" r="5.5" fill="currentColor" />,
  // A play mark in a ring: on its way.
  starting: (
    <>
      {ring}
      <path d="M4.75 3.75 8.5 6 4.75 8.250Z" fill="currentColor" />
    </>
  ),
  // Three dots: waits for others.
  waiting: (
    <>
      <circle cx="1.75" cy="6" r="1.5" fill="currentColor" />
      <circle cx="6" cy="6" r="1.5" fill="currentColor" />
      <circle cx="10.25" cy="6" r="1.5" fill="currentColor" />
    </>
  ),
  // Half full: comes again.
  backoff: (
    <>
      {ring}
      <path d="M6 1.250a4.75 4.75 0 0 1 0 9.500Z" fill="currentColor" />
    </>
  ),
  stopping: (
    <>
      {ring}
      <rect x="4" y="4" width="4" height="4" fill="currentColor" />
    </>
  ),
  paused: (
    <>
      <rect x="2.5" y="1.5" width="2.5" height="9" rx=".5" fill="currentColor" />
      <rect x="7" y="1.5" width="2.5" height="9" rx=".5" fill="currentColor" />
    </>
  ),
  stopped: ring,
  failed: <path d="m2 2 8 8M10 2l-8 8" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" />,
  unknown: (
    <circle
      cx="6"
      cy="6"
      r="4.75"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeDasharray="2.2 2"
    />
  ),
};

/** The mark of a state; the words stand beside it. */
export function StateIcon({ state }: { readonly state: ServiceState }): ReactNode {
  const styles = useStyles();
  return (
    <svg
      className={mergeClasses(styles.icon, styles[TONES[state]])}
      width="12"
      height="12"
      viewBox="0 0 12 12"
      aria-hidden="true"
      focusable="false"
    >
      {SHAPES[state]}
    </svg>
  );
}
