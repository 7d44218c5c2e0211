import { makeStyles, Menu, MenuPopover, tokens } from '@fluentui/react-components';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import {
  useCallback,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type MouseEvent,
  type ReactNode,
} from 'react';
import { useText } from '../../lib/i18n.js';
import { serviceKey } from '../../lib/store/services.js';
import { useWindow, useWindowStore } from '../../lib/store/store.js';
import { gridTemplate, leastWidth, REASON_HEIGHT, ROW_HEIGHT, shownColumns } from './columns.js';
import { BulkMenu } from './bulk-menu.js';
import { isExplained } from './explanation.js';
import { GroupRow } from './group-row.js';
import type { ListItem } from './groups.js';
import { ListHead } from './list-head.js';
import { favouriteKeys, labelOf } from './marks.js';
import { pointTarget } from './point-target.js';
import { choose, keep, selectionOf, withoutUnlisted, type Modifiers } from './selection.js';
import { ServiceMenu } from './service-menu.js';
import { ServiceRow } from './service-row.js';
import { useAvailability } from './use-availability.js';
import { useListKeys } from './use-list-keys.js';
import { useRows } from './use-rows.js';
import { useSelectedServices, useSelection } from './use-selection.js';

const useStyles = makeStyles({
  grid: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: 0,
    outlineStyle: 'none',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  scroller: { flexGrow: 1, minHeight: 0, overflow: 'auto' },
  rows: { position: 'relative', minWidth: 'var(--list-width)' },
  row: { position: 'absolute', top: 0, left: 0, right: 0 },
  none: { padding: '16px 12px', color: tokens.colorNeutralForeground3 },
});

export interface ServiceListProps {
  /** Enter or a double click on a service. */
  readonly onOpen: (name: string) => void;
}

/** The services as a table: sorted, filtered, operated by keyboard and mouse; only rows in view are in the page. */
export function ServiceList({ onOpen }: ServiceListProps): ReactNode {
  const styles = useStyles();
  const t = useText();
  const store = useWindowStore();
  const items = useRows();
  const rows = useMemo(
    () => items.flatMap((item) => (item.kind === 'service' ? [item.service] : [])),
    [items],
  );
  const favourites = useWindow((state) => state.settings.favourites);
  const favourite = useMemo(() => favouriteKeys(favourites), [favourites]);
  const labels = useWindow((state) => state.settings.labels);
  const chosen = useWindow((state) => state.settings.columns);
  const columns = useMemo(() => shownColumns(chosen), [chosen]);
  const selected = useWindow((state) => state.selected);
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const [menu, setMenu] = useState<{ readonly name: string; readonly x: number; readonly y: number } | null>(
    null,
  );

  const selectedIndex = items.findIndex(
    (item) =>
      item.kind === 'service' && selected !== null && serviceKey(item.service.name) === serviceKey(selected),
  );
  const selectedItem = items[selectedIndex];
  const selectedService = selectedItem?.kind === 'service' ? selectedItem.service : null;
  const unavailable = useAvailability(selectedService);
  const menuService = menu === null ? null : (rows.find(({ name }) => name === menu.name) ?? null);

  // eslint-disable-next-line react-hooks/incompatible-library -- its functions are not passed on to memoised children
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heightOf(items[index]),
    overscan: 4,
    // Until its height is known, so that the rows of a new window need not wait for a layout without them.
    initialRect: { width: window.innerWidth, height: window.innerHeight },
    // The head stands above the rows and covers the first ones that are scrolled away.
    scrollMargin: ROW_HEIGHT,
    scrollPaddingStart: ROW_HEIGHT,
    // The selected row stays in the page: assistive technology is pointed to it.
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range);
      return selectedIndex < 0 || indexes.includes(selectedIndex)
        ? indexes
        : [...indexes, selectedIndex].sort((a, b) => a - b);
    },
  });
  const layout = items.map((item) => (heightOf(item) === ROW_HEIGHT ? '0' : '1')).join('');
  const measured = useRef(layout);
  useEffect(() => {
    if (measured.current !== layout) virtualizer.measure();
    measured.current = layout;
  }, [virtualizer, layout]);
  useEffect(() => {
    if (selectedIndex >= 0) virtualizer.scrollToIndex(selectedIndex, { align: 'auto' });
    // Only when another service is selected: rows that move must not scroll the list.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [selected]);

  const choice = useSelection();
  const chosenServices = useSelectedServices();
  const multiple = useWindow((state) => state.multi !== null) && choice.keys.size !== 1;
  const names = useMemo(() => rows.map(({ name }) => name), [rows]);
  useEffect(() => {
    const { multi } = store.getState();
    if (multi !== null) store.setState({ multi: withoutUnlisted(multi, names) });
  }, [store, names]);

  const latest = useRef(names);
  useEffect(() => {
    latest.current = names;
  }, [names]);
  const select = useCallback(
    (name: string, modifiers: Modifiers) =>
      store.setState((state) => keep(choose(selectionOf(state), latest.current, name, modifiers, 'click'))),
    [store],
  );
  const openMenu = useCallback(
    (name: string, event: MouseEvent) => {
      event.preventDefault();
      const { keys } = selectionOf(store.getState());
      if (!keys.has(serviceKey(name))) store.setState({ selected: name, multi: null });
      setMenu({ name, x: event.clientX, y: event.clientY });
    },
    [store],
  );
  const onKeyDown = useListKeys({ rows, scroller, onOpen, unavailable, openMenu: openMenuAtRow });

  function openMenuAtRow(name: string): void {
    const row = document.getElementById(`${id}-${selectedIndex}`)?.getBoundingClientRect();
    setMenu({ name, x: (row?.left ?? 0) + 24, y: row?.bottom ?? 0 });
  }

  return (
    <>
      <div
        className={styles.grid}
        style={
          {
            '--list-columns': gridTemplate(columns),
            '--list-width': `${leastWidth(columns)}px`,
          } as CSSProperties
        }
        role="grid"
        aria-label={t('services.list')}
        aria-multiselectable
        aria-rowcount={items.length + 1}
        {...(selectedIndex < 0 ? {} : { 'aria-activedescendant': `${id}-${selectedIndex}` })}
        tabIndex={0}
        data-service-list
        onKeyDown={onKeyDown}
      >
        <div ref={scroller} className={styles.scroller} role="presentation">
          <ListHead columns={columns} />
          <div role="rowgroup" className={styles.rows} style={{ height: virtualizer.getTotalSize() }}>
            {virtualizer.getVirtualItems().map((item) => {
              const row = items[item.index];
              if (row === undefined) return null;
              return (
                <div
                  key={item.key}
                  role="presentation"
                  className={styles.row}
                  style={{ transform: `translateY(${item.start - ROW_HEIGHT}px)` }}
                >
                  {row.kind === 'group' ? (
                    <GroupRow group={row} rowIndex={item.index + 2} />
                  ) : (
                    <ServiceRow
                      service={row.service}
                      columns={columns}
                      id={`${id}-${item.index}`}
                      rowIndex={item.index + 2}
                      selected={choice.keys.has(serviceKey(row.service.name))}
                      marked={item.index === selectedIndex && multiple}
                      label={labelOf(labels, row.service.name)}
                      favourite={favourite.has(serviceKey(row.service.name))}
                      onSelect={select}
                      onOpen={onOpen}
                      onMenu={openMenu}
                    />
                  )}
                </div>
              );
            })}
          </div>
          {items.length === 0 && <NothingListed />}
        </div>
      </div>
      {menu !== null && menuService !== null && (
        <Menu
          open
          onOpenChange={(_, { open }) => {
            if (!open) setMenu(null);
          }}
          positioning={{ target: pointTarget(menu), position: 'below', align: 'start' }}
        >
          <MenuPopover>
            {chosenServices.length > 1 ? (
              <BulkMenu services={chosenServices} />
            ) : (
              <ServiceMenu service={menuService} control />
            )}
          </MenuPopover>
        </Menu>
      )}
    </>
  );
}

/** The height of what stands in the list, in CSS pixels. */
function heightOf(item: ListItem | undefined): number {
  const told = item?.kind === 'service' && isExplained(item.service);
  return ROW_HEIGHT + (told ? REASON_HEIGHT : 0);
}

function NothingListed(): ReactNode {
  const styles = useStyles();
  const t = useText();
  const filter = useWindow((state) => state.filter);
  return (
    <p className={styles.none}>
      {filter === '' ? t('services.noneManaged') : t('services.noMatch', { filter })}
    </p>
  );
}
