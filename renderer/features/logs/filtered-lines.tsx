import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { SearchHit } from '../../../electron/contract/logs.js';
import { useText } from '../../lib/i18n.js';
import { LogLineView } from './log-line.js';
import { LINE_HEIGHT } from './row-height.js';
import type { TimeDisplay } from './time.js';
import type { LogSearch, SearchState } from './log-search.js';
import { useScrollerStyles } from './use-scroller-styles.js';

const OVERSCAN = 12;

export interface FilteredLinesProps {
  readonly name: string;
  readonly search: LogSearch;
  readonly state: SearchState;
  readonly times: TimeDisplay;
  /** Whether lines of JSON are shown as people read lines. */
  readonly json: boolean;
  /** Shows a line among those around it. */
  readonly onShow: (hit: SearchHit) => void;
}

/** Only the lines found, of all files: each is fetched when it comes into view. */
export function FilteredLines({ name, search, state, times, json, onShow }: FilteredLinesProps): ReactNode {
  const styles = useScrollerStyles();
  const t = useText();
  const scroller = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const count = state.progress?.kept ?? 0;
  const current = state.current?.index ?? null;

  // eslint-disable-next-line react-hooks/incompatible-library -- its functions are not passed on to memoised children
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_HEIGHT,
    overscan: OVERSCAN,
  });

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element !== null && atEnd.current) element.scrollTop = element.scrollHeight;
  }, [count]);

  useEffect(() => {
    if (current !== null) virtualizer.scrollToIndex(current, { align: 'auto' });
    // Lines that come later must not scroll back.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [current]);

  function onScroll(): void {
    const element = scroller.current;
    if (element === null) return;
    atEnd.current = element.scrollHeight - element.clientHeight - element.scrollTop <= 2;
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || state.current === null) return;
    event.preventDefault();
    onShow(state.current);
  }

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="log"
      aria-live="off"
      aria-label={t('logs.filtered', { name })}
      tabIndex={0}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
    >
      <div className={styles.rows} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const entry = search.lineAt(item.index);
          if (entry?.kind !== 'line') return null;
          const { stream, segment, offset } = entry.line;
          return (
            <div
              key={item.index}
              data-key={item.index}
              className={styles.row}
              style={{ transform: `translateY(${item.start}px)` }}
              onDoubleClick={() => onShow({ line: { stream, segment, offset }, index: item.index })}
            >
              <LogLineView
                entry={entry}
                wrap={false}
                times={times}
                timeColumn={entry.line.at !== null}
                json={json}
                expanded={false}
                onToggle={null}
                selected={item.index === current}
                found={search.ranges(entry)}
                current={item.index === current}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}
