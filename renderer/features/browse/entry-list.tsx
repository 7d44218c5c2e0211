import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  AppGeneric20Regular,
  Document20Regular,
  Folder20Filled,
  HardDrive20Regular,
} from '@fluentui/react-icons';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { formatBytes } from '../../../electron/contract/format.js';
import type { Directory } from '../../../electron/contract/helper/model.js';
import { useText } from '../../lib/i18n.js';
import { findByPrefix } from './listing.js';

type Entry = Directory['entries'][number];

const ROW_PX = 28;
/** Pause after which typed characters begin a new search, in milliseconds. */
const PREFIX_MS = 800;

const useStyles = makeStyles({
  list: {
    position: 'relative',
    overflowY: 'auto',
    height: '100%',
    outlineStyle: 'none',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  space: { position: 'relative', width: '100%' },
  row: {
    position: 'absolute',
    left: 0,
    right: 0,
    height: `${ROW_PX}px`,
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) 96px',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalM,
    cursor: 'default',
    userSelect: 'none',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  selected: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandBackground}`,
  },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  size: { textAlign: 'end', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  folder: { color: tokens.colorPaletteMarigoldForeground3 },
  program: { color: tokens.colorBrandForeground1 },
});

export interface EntryListProps {
  readonly entries: readonly Entry[];
  readonly selected: number | null;
  readonly onSelect: (index: number) => void;
  /** Enter or a double click. */
  readonly onOpen: (entry: Entry) => void;
  readonly onUp: () => void;
}

/** The content of a folder as a list box: arrows, Home, End, page keys and typing move, Enter opens, Backspace goes up. */
export function EntryList({ entries, selected, onSelect, onOpen, onUp }: EntryListProps): ReactNode {
  const styles = useStyles();
  const t = useText();
  const list = useRef<HTMLDivElement>(null);
  const [prefix, setPrefix] = useState({ text: '', at: 0 });
  // eslint-disable-next-line react-hooks/incompatible-library -- its functions are not passed on to memoised children
  const virtual = useVirtualizer({
    count: entries.length,
    getScrollElement: () => list.current,
    estimateSize: () => ROW_PX,
    overscan: 10,
  });

  useEffect(() => {
    if (selected !== null) virtual.scrollToIndex(selected);
    else if (list.current !== null) list.current.scrollTop = 0;
  }, [selected, entries, virtual]);

  const current = selected ?? -1;
  const page = (): number => Math.max(1, Math.floor((list.current?.clientHeight ?? 0) / ROW_PX) - 1);
  const move = (index: number): void => {
    if (entries.length > 0) onSelect(Math.min(Math.max(index, 0), entries.length - 1));
  };
  const type = (key: string, at: number): void => {
    const text = at - prefix.at < PREFIX_MS ? prefix.text + key : key;
    setPrefix({ text, at });
    // Further characters refine the row that the first ones found.
    const found = findByPrefix(entries, text, text.length > 1 ? current - 1 : current);
    if (found !== null) onSelect(found);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const entry = entries[current];
    const actions: Readonly<Record<string, () => void>> = {
      ArrowDown: () => move(current + 1),
      ArrowUp: () => (event.altKey ? onUp() : move(current - 1)),
      PageDown: () => move(current + page()),
      PageUp: () => move(current - page()),
      Home: () => move(0),
      End: () => move(entries.length - 1),
      Backspace: onUp,
      Enter: () => entry !== undefined && onOpen(entry),
    };
    const action = actions[event.key];
    if (action === undefined && (event.key.length !== 1 || event.ctrlKey || event.altKey || event.metaKey))
      return;
    event.preventDefault();
    if (action === undefined) {
      type(event.key, event.timeStamp);
    } else {
      setPrefix({ text: '', at: 0 });
      action();
    }
  };

  return (
    <div
      ref={list}
      className={styles.list}
      role="listbox"
      aria-label={t('browse.list')}
      tabIndex={0}
      {...(selected === null ? {} : { 'aria-activedescendant': `browse-entry-${selected}` })}
      onKeyDown={onKeyDown}
    >
      <div className={styles.space} style={{ height: virtual.getTotalSize() }} role="presentation">
        {virtual.getVirtualItems().map(({ index, start }) => {
          const entry = entries[index];
          if (entry === undefined) return null;
          return (
            <div
              key={entry.path}
              id={`browse-entry-${index}`}
              className={mergeClasses(styles.row, index === selected && styles.selected)}
              style={{ top: start }}
              role="option"
              aria-selected={index === selected}
              aria-setsize={entries.length}
              aria-posinset={index + 1}
              onClick={() => onSelect(index)}
              onDoubleClick={() => onOpen(entry)}
            >
              <EntryIcon entry={entry} />
              <span className={styles.name}>{entry.name}</span>
              <span className={styles.size}>
                {entry.kind === 'file' && entry.size !== null ? formatBytes(entry.size) : ''}
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}

function EntryIcon({ entry }: { readonly entry: Entry }): ReactNode {
  const styles = useStyles();
  const t = useText();
  if (entry.kind === 'drive') return <HardDrive20Regular aria-label={t('browse.kind.drive')} />;
  if (entry.kind === 'directory') {
    return <Folder20Filled className={styles.folder} aria-label={t('browse.kind.directory')} />;
  }
  if (entry.program)
    return <AppGeneric20Regular className={styles.program} aria-label={t('browse.kind.program')} />;
  return <Document20Regular aria-label={t('browse.kind.file')} />;
}
