import type { Failure } from '../../../electron/contract/errors.js';
import type { Encoding } from '../../../electron/contract/encodings.js';
import type { LogFile } from '../../../electron/contract/logs.js';
import { EMPTY_BUFFER, type LogBuffer, type StreamChoice } from './log-buffer.js';
import type { LineSelection } from './selection.js';
import type { TimeDisplay } from './time.js';

/** What the window knows about one log. */
export interface LogState {
  readonly status: 'opening' | 'open' | 'failed';
  readonly failure: Failure | null;
  /** Why something beside the log itself could not be done. */
  readonly problem: Failure | null;
  readonly files: readonly LogFile[];
  readonly buffer: LogBuffer;
  /** Whether new lines follow the last one that is loaded; otherwise a part of the past is. */
  readonly live: boolean;
  readonly loading: boolean;
  /** Counts how often another part of the log was gone to. */
  readonly jumps: number;
  /** Whether a time was asked for that the lines do not tell. */
  readonly inexact: boolean;
  readonly paused: boolean;
  /** Lines that came while paused. */
  readonly heldBack: number;
  readonly following: boolean;
  readonly stream: StreamChoice;
  readonly wrap: boolean;
  readonly times: TimeDisplay;
  /** Whether lines of JSON are shown as people read lines. */
  readonly json: boolean;
  /** The lines that are selected, also beyond what is loaded. */
  readonly selection: LineSelection | null;
  /** The encoding that was chosen; null lets each file tell. */
  readonly encoding: Encoding | null;
}

/** The first line seen, and how far it is scrolled out, in CSS pixels. */
export interface ScrollAnchor {
  readonly key: number;
  readonly offset: number;
}

/** A log before it is open. */
export const INITIAL: LogState = {
  status: 'opening',
  failure: null,
  problem: null,
  files: [],
  buffer: EMPTY_BUFFER,
  live: true,
  loading: false,
  jumps: 0,
  inexact: false,
  paused: false,
  heldBack: 0,
  following: true,
  stream: 'all',
  wrap: false,
  times: 'time',
  json: true,
  selection: null,
  encoding: null,
};
