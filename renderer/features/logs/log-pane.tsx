import { Button, makeStyles, tokens } from '@fluentui/react-components';
import {
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { sayFailure } from '../../../electron/contract/translate.js';
import type { SearchHit } from '../../../electron/contract/logs.js';
import type { HostEvent, Service } from '../../../electron/contract/helper/model.js';
import { useApi } from '../../lib/use-api.js';
import { useLoaded } from '../../lib/use-loaded.js';
import { useText } from '../../lib/i18n.js';
import { onFindRequest } from './find-request.js';
import { FilteredLines } from './filtered-lines.js';
import { FindBar } from './find-bar.js';
import { ofStream } from './log-buffer.js';
import { withMarkers } from './markers.js';
import { LogLines } from './log-lines.js';
import type { LogSession } from './log-session.js';
import type { LogState } from './log-state.js';
import { LogRemarks } from './log-remarks.js';
import { LogToolbar } from './log-toolbar.js';
import { TransferRemark } from './transfer-remark.js';
import { useWantedPlace } from './use-show-log.js';

const useStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  told: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: '8px',
    padding: '16px 12px',
    color: tokens.colorNeutralForeground2,
  },
});

const NO_EVENTS: readonly HostEvent[] = [];
/** Most events that are put among the lines. */
const MAX_EVENTS = 1000;

export interface LogPaneProps {
  readonly session: LogSession;
  /** The service whose log it is. */
  readonly service: Service;
}

/** A service's log with everything that can be done with it. */
export function LogPane({ session, service }: LogPaneProps): ReactNode {
  const styles = useStyles();
  const state = useSyncExternalStore(session.subscribe, session.state);
  const [going, setGoing] = useState(false);
  const [finding, setFinding] = useState(false);
  const search = useSyncExternalStore(session.search.subscribe, session.search.state);
  const input = useRef<HTMLInputElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  useWantedPlace(session);
  useEffect(() => session.follow(service), [session, service]);

  const api = useApi();
  const happened = `${service.state} ${String(service.pid)} ${service.restarts}`;
  const { value } = useLoaded(service.name, happened, () =>
    api.invoke('services.events', { name: service.name, limit: MAX_EVENTS }),
  );
  const { entries: loaded, before } = state.buffer;
  const events = value?.events ?? NO_EVENTS;
  const entries = useMemo(
    () => withMarkers(ofStream(loaded, state.stream), events, before === null, state.live),
    [loaded, state.stream, events, before, state.live],
  );
  const filtering = finding && search.filter && search.progress !== null;

  function openFind(): void {
    setFinding(true);
    requestAnimationFrame(() => input.current?.select());
  }

  useEffect(() => onFindRequest(openFind), []);

  function closeFind(): void {
    setFinding(false);
    session.search.close();
    pane.current?.querySelector<HTMLElement>('[role="log"]')?.focus();
  }

  async function step(direction: 1 | -1): Promise<void> {
    const hit = await session.search.step(direction);
    if (hit !== null && !search.filter) await session.reveal(hit.line);
  }

  /** Leaves the filter for the lines around one. */
  function show(hit: SearchHit): void {
    session.search.setFilter(false);
    session.search.select(hit);
    void session.reveal(hit.line);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'F3') {
      event.preventDefault();
      if (finding) void step(event.shiftKey ? -1 : 1);
      else openFind();
    } else if (event.ctrlKey && !event.altKey && event.key.toLowerCase() === 'g') {
      event.preventDefault();
      setGoing(true);
    } else if (event.key === 'Escape' && finding) {
      event.preventDefault();
      closeFind();
    }
  }

  return (
    <div ref={pane} className={styles.pane} data-log onKeyDown={onKeyDown}>
      <LogToolbar session={session} state={state} onFind={openFind} going={going} onGoing={setGoing} />
      <LogRemarks state={state} />
      <TransferRemark transfer={session.transfer} />
      {finding && (
        <FindBar
          input={input}
          search={session.search}
          state={search}
          onStep={(direction) => void step(direction)}
          onClose={closeFind}
        />
      )}
      {filtering && (
        <FilteredLines
          name={session.name}
          search={session.search}
          state={search}
          onShow={show}
          times={state.times}
          json={state.json}
        />
      )}
      {!filtering && entries.length > 0 && (
        <LogLines
          session={session}
          state={state}
          entries={entries}
          search={session.search}
          current={search.current?.line ?? null}
        />
      )}
      {!filtering && entries.length === 0 && <NoLines session={session} state={state} />}
    </div>
  );
}

function NoLines({ session, state }: { readonly session: LogSession; readonly state: LogState }): ReactNode {
  const styles = useStyles();
  const t = useText();
  if (state.status === 'opening') return <div className={styles.told} aria-busy="true" />;
  if (state.failure !== null) {
    return (
      <div className={styles.told}>
        <span>{sayFailure(t, state.failure)}</span>
        {state.failure.code !== 'logMissing' && (
          <Button size="small" onClick={() => void session.reopen()}>
            {t('logs.tryAgain')}
          </Button>
        )}
      </div>
    );
  }
  return <div className={styles.told}>{t(state.stream === 'all' ? 'logs.empty' : 'logs.emptyStream')}</div>;
}
