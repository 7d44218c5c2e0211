import { useVirtualizer } from '@tanstack/react-virtual';
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
} from 'react';
import type { LinePlace } from '../../../electron/contract/logs.js';
import { useText } from '../../lib/i18n.js';
import { findLine, indexOfKey, type LogEntry } from './log-buffer.js';
import { LogLineView } from './log-line.js';
import { LINE_HEIGHT } from './row-height.js';
import type { LogSearch } from './log-search.js';
import type { LogSession } from './log-session.js';
import type { LogState } from './log-state.js';
import { copySelected } from './selected-lines.js';
import { endAt, isSelected, move, select, selectedKeys, type LineSelection } from './selection.js';
import { useExpanded } from './use-expanded.js';
import { useScrollerStyles } from './use-scroller-styles.js';

/** Distance from the top, in CSS pixels, at which earlier lines are fetched. */
const LOAD_DISTANCE = 600;
/** Distance from the end, in CSS pixels, that is still the end: scrolling rounds. */
const AT_END = 2;
const OVERSCAN = 12;

export interface LogLinesProps {
  readonly session: LogSession;
  readonly state: LogState;
  /** The rows to show, of `state`. */
  readonly entries: readonly LogEntry[];
  readonly search: LogSearch;
  /** The line found that the person is at. */
  readonly current: LinePlace | null;
}

function distanceToEnd({ scrollHeight, clientHeight, scrollTop }: HTMLElement): number {
  return scrollHeight - clientHeight - scrollTop;
}

/** Whether what comes after is to be fetched: before its end is reached, or the log's own end, at the very end. */
function wantsLater(element: HTMLElement, { live, buffer }: LogState): boolean {
  return !live && distanceToEnd(element) <= (buffer.after === null ? AT_END : LOAD_DISTANCE);
}

/** The lines of a log: only those in view are in the page; follows the end, or keeps its place. */
export function LogLines({ session, state, entries, search, current }: LogLinesProps): ReactNode {
  const styles = useScrollerStyles();
  const t = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const lastTop = useRef(0);
  /** Whether the row to be at the top is not there because too few are below it so far. */
  const short = useRef(false);
  const expanded = useExpanded();
  const { following, wrap, selection } = state;
  const selected = selectedKeys(entries, state.buffer, selection);
  const setSelection = (to: LineSelection | null): void => session.setView({ selection: to });

  const { toggle: expand } = expanded;
  const toggle = useCallback(
    (key: number) => {
      // New lines must not push away what one is about to read.
      session.setFollowing(false);
      expand(key);
    },
    [session, expand],
  );

  // eslint-disable-next-line react-hooks/incompatible-library -- its functions are not passed on to memoised children
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_HEIGHT,
    getItemKey: (index) => entries[index]?.key ?? index,
    overscan: OVERSCAN,
  });
  const height = virtualizer.getTotalSize();
  const firstKey = entries[0]?.key;
  const currentKey = useMemo(
    () => (current === null ? null : (findLine(entries, current)?.key ?? null)),
    [entries, current],
  );
  const timeColumn = entries.some((entry) => entry.kind === 'line' && entry.line.at !== null);
  const measured = wrap || expanded.used;

  /** Scrolls so that it does not look like a person's gesture. */
  function scrollTo(element: HTMLElement, top: number): void {
    element.scrollTop = top;
    lastTop.current = element.scrollTop;
  }

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element !== null && following) scrollTo(element, element.scrollHeight);
  }, [following, entries, height, wrap]);

  function restore(): void {
    const element = scroller.current;
    const { anchor } = session;
    short.current = false;
    if (element === null || anchor === null || session.state().following) return;
    const start = virtualizer.measurementsCache[indexOfKey(entries, anchor.key)]?.start;
    if (start === undefined) return;
    scrollTo(element, start + anchor.offset);
    short.current = start + anchor.offset - element.scrollTop > AT_END;
  }

  useLayoutEffect(() => {
    if (short.current) restore();
    // Rows below have come or gone.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [height]);

  // Rows that come or go at the top must not move those in view.
  useLayoutEffect(() => {
    restore();
    // Only when the first row has changed: otherwise rows keep their places, and a gesture must not be disturbed.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [session, firstKey, wrap, state.jumps]);

  useEffect(() => {
    const element = scroller.current;
    if (element === null || state.loading) return;
    if (element.scrollTop < LOAD_DISTANCE) void session.loadEarlier();
    else if (wantsLater(element, state)) void session.loadLater();
    // Of the state only what says whether something can be fetched.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [session, entries, state.loading]);

  useEffect(() => {
    if (currentKey === null) return;
    session.setFollowing(false);
    virtualizer.scrollToIndex(indexOfKey(entries, currentKey), { align: 'center' });
    // Lines that arrive later must not scroll back to the match.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [session, current, currentKey]);

  // What led here, such as a link of the history, is gone with the focus: the keys go on with the lines.
  useEffect(() => {
    if (state.jumps > 0 && document.activeElement === document.body)
      scroller.current?.focus({ preventScroll: true });
  }, [state.jumps]);

  function onScroll(): void {
    const element = scroller.current;
    if (element === null) return;
    const top = element.scrollTop;
    const moved = top - lastTop.current;
    lastTop.current = top;
    if (moved === 0 && short.current) return;
    short.current = false;
    const { live, buffer } = session.state();
    if ((live || buffer.after === null) && distanceToEnd(element) <= AT_END) {
      // Whoever goes to the end wants to stay there; whom a jump has led near it wants to read what is in view.
      if (moved > 0) session.setFollowing(true);
    } else if (moved < 0) session.setFollowing(false);
    const first = virtualizer.getVirtualItemForOffset(top);
    const entry = first === undefined ? undefined : entries[first.index];
    session.anchor =
      first === undefined || entry === undefined ? null : { key: entry.key, offset: top - first.start };
    if (top < LOAD_DISTANCE) void session.loadEarlier();
    else if (wantsLater(element, session.state())) void session.loadLater();
  }

  function onMouseDown(event: MouseEvent<HTMLElement>): void {
    if (event.button !== 0) return;
    const row = event.target instanceof Element ? event.target.closest('[data-key]') : null;
    if (row === null) return;
    if (event.shiftKey) {
      event.preventDefault();
      scroller.current?.focus();
    }
    setSelection(select(selection, endAt(entries, Number(row.getAttribute('data-key'))), event.shiftKey));
  }

  /** Selects the line before or after, at first one that is in view. */
  function step(direction: 1 | -1, extend: boolean): void {
    const element = scroller.current;
    const edge = (element?.scrollTop ?? 0) + (direction === 1 ? 0 : (element?.clientHeight ?? 0) - 1);
    const start = virtualizer.getVirtualItemForOffset(edge)?.index ?? 0;
    const next = move(entries, selection, direction, extend, start);
    setSelection(next);
    if (next === null) return;
    if (direction === -1) session.setFollowing(false);
    virtualizer.scrollToIndex(indexOfKey(entries, next.to.key), { align: 'auto' });
  }

  function onKeyDown(event: KeyboardEvent): void {
    // Not left to the browser: a page that comes in above meanwhile would put the old place back.
    if (event.key === 'End') {
      event.preventDefault();
      session.setFollowing(true);
    }
    // A button among the lines has its own keys.
    const own = event.target === event.currentTarget;
    if (own && selection !== null && (event.key === 'Enter' || event.key === ' ') && !event.ctrlKey) {
      event.preventDefault();
      toggle(selection.to.key);
    }
    if (!event.ctrlKey || event.altKey) return;
    if (event.key === 'Home') {
      event.preventDefault();
      void session.goTo({ kind: 'start' });
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      step(event.key === 'ArrowUp' ? -1 : 1, event.shiftKey);
    }
    const key = event.key.toLowerCase();
    const last = entries.at(-1);
    if (key === 'a' && firstKey !== undefined && last !== undefined) {
      event.preventDefault();
      setSelection({ from: endAt(entries, firstKey), to: endAt(entries, last.key) });
    } else if (key === 'c' && selection !== null && getSelection()?.isCollapsed !== false) {
      event.preventDefault();
      copySelected(session, entries, selection);
    }
  }

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="log"
      aria-live="off"
      aria-label={t('logs.lines', { name: session.name })}
      tabIndex={0}
      onScroll={onScroll}
      onMouseDown={onMouseDown}
      onKeyDown={onKeyDown}
    >
      <div className={styles.rows} style={{ height }}>
        {virtualizer.getVirtualItems().map((item) => {
          const entry = entries[item.index];
          if (entry === undefined) return null;
          return (
            <div
              key={entry.key}
              ref={measured ? virtualizer.measureElement : null}
              data-index={item.index}
              data-key={entry.key}
              className={wrap ? styles.rowWrapped : styles.row}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <LogLineView
                entry={entry}
                wrap={wrap}
                times={state.times}
                timeColumn={timeColumn}
                json={state.json}
                expanded={expanded.has(entry.key)}
                onToggle={toggle}
                selected={isSelected(selected, entry.key)}
                found={search.ranges(entry)}
                current={currentKey === entry.key}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}
