import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { ServiceList } from '../features/services/service-list.js';
import { inScope } from '../features/services/rows.js';
import { useText } from '../lib/i18n.js';
import { fetchPartsUnasked, lazyPart } from '../lib/lazy-part.js';
import { focusLater } from '../lib/focus-later.js';
import { useCommands } from '../lib/store/commands.js';
import { serviceKey } from '../lib/store/services.js';
import { useWindow, useWindowStore } from '../lib/store/store.js';
import { HiddenText } from '../ui/hidden-text.js';
import { Splitter } from '../ui/splitter.js';
import { Announcer } from './announcer.js';
import { Dialogs } from './dialogs.js';
import { DropTarget } from './drop-target.js';
import { EmptyState } from './empty-state.js';
import { Notices } from './notices.js';
import { StatusBar } from './status-bar.js';
import { Toolbar } from './toolbar.js';
import { useKeyboard } from './use-keyboard.js';

const Detail = lazyPart(() => import('../features/services/detail.js').then((part) => part.Detail), 'next');

const MIN_SPLIT = 0.15;
const MAX_SPLIT = 0.85;

const useStyles = makeStyles({
  window: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  panes: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  list: { display: 'flex', flexDirection: 'column', flexGrow: 1, flexBasis: 0, minHeight: 0 },
  detail: { display: 'flex', flexDirection: 'column', flexShrink: 0, minHeight: 0 },
});

/** The window: tools, the list of services, the selected one below it, and how things stand. */
export function Window(): ReactNode {
  const styles = useStyles();
  const t = useText();
  const store = useWindowStore();
  const commands = useCommands();
  const saved = useWindow((state) => state.settings.split);
  const [dragged, setDragged] = useState<number | null>(null);
  const selected = useWindow((state) =>
    state.selected === null ? null : (state.services.get(serviceKey(state.selected)) ?? null),
  );
  const scope = useWindow((state) => state.settings.scope);
  const empty = useWindow(
    (state) =>
      state.settings.scope === 'managed' &&
      ![...state.services.values()].some((service) => inScope(service, 'managed')),
  );
  const split = dragged ?? saved;
  const shown = selected !== null && inScope(selected, scope) ? selected : null;
  useKeyboard();
  useEffect(fetchPartsUnasked, []);

  const open = useCallback(
    (name: string) => {
      store.setState({ selected: name, tab: 'log' });
      focusLater('[role="log"]');
    },
    [store],
  );

  return (
    <main className={styles.window}>
      <HiddenText as="h1">{t('product')}</HiddenText>
      <Toolbar />
      <Notices />
      <div className={styles.panes}>
        {empty ? (
          <EmptyState />
        ) : (
          <>
            <div className={styles.list}>
              <ServiceList onOpen={open} />
            </div>
            {shown !== null && (
              <>
                <Splitter
                  label={t('app.splitter')}
                  value={split}
                  min={MIN_SPLIT}
                  max={MAX_SPLIT}
                  onMove={setDragged}
                  onMoved={(value) => void commands.set({ split: value }).then(() => setDragged(null))}
                />
                <div className={styles.detail} style={{ height: `${split * 100}%` }}>
                  <Detail service={shown} />
                </div>
              </>
            )}
          </>
        )}
      </div>
      <StatusBar />
      <Dialogs />
      <DropTarget />
      <Announcer />
    </main>
  );
}
