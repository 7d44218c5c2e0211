import type { Encoding } from '../../../contract/encodings.js';
import type {
  LinePlace,
  SearchHit,
  SearchQuery,
  SegmentProblem,
  StepDirection,
  Stream,
  TextRange,
} from '../../../contract/logs.js';

/** A file that is to be searched. */
export interface SearchSegment {
  readonly segment: number;
  readonly hostPath: string;
  readonly compressed: boolean;
  /** Whether nothing more is written to it. */
  readonly ended: boolean;
  /** Bytes to search, for the progress. */
  readonly size: number;
}

/** The files of one stream, oldest first. */
export interface SearchStream {
  readonly stream: Stream;
  readonly encoding: Encoding | null;
  readonly segments: readonly SearchSegment[];
}

/** What the worker is asked, and answers by the same ticket. */
export interface Questions {
  readonly step: {
    readonly ask: { readonly from: LinePlace | null; readonly direction: StepDirection };
    readonly answer: SearchHit | null;
  };
  readonly slice: {
    readonly ask: { readonly from: number; readonly count: number };
    readonly answer: LinePlace[];
  };
  readonly ranges: { readonly ask: { readonly texts: readonly string[] }; readonly answer: TextRange[][] };
}
export type Question = keyof Questions;

/** What the worker is told. */
export type ToWorker =
  | { readonly kind: 'start'; readonly query: SearchQuery }
  /** Which files there are now; what is not searched yet is. */
  | { readonly kind: 'files'; readonly streams: readonly SearchStream[] }
  | { readonly kind: 'cancel' }
  | {
      [Q in Question]: { readonly kind: Q; readonly ticket: number; readonly ask: Questions[Q]['ask'] };
    }[Question];

/** How far a search is. */
export interface Progress {
  readonly total: number;
  readonly kept: number;
  readonly doneBytes: number;
  readonly allBytes: number;
  readonly running: boolean;
  /** Whether all that was there at the beginning has been searched. */
  readonly complete: boolean;
  readonly problems: readonly Omit<SegmentProblem, 'path'>[];
}

/** What the worker tells. */
export type FromWorker =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'answer'; readonly ticket: number; readonly answer: unknown };
