import { makeStyles, SearchBox, Tab, TabList, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { isHosted } from '../../../electron/contract/helper/service-kind.js';
import type { Service } from '../../../electron/contract/helper/model.js';
import type { ParameterRow } from '../../../electron/contract/helper/schema.js';
import { READ_ONLY_SETTINGS, type SettingValues } from '../../../electron/contract/service-settings.js';
import { useLanguage, useText } from '../../lib/i18n.js';
import { useWindow, useWindowStore } from '../../lib/store/store.js';
import { draftState, inputOf, withEdit } from './draft.js';
import { EMPTY_DRAFT, useDraft } from './drafts.js';
import { EditorFooter } from './editor-footer.js';
import { ReviewDialog } from './review-dialog.js';
import { SectionView } from './section-list.js';
import { searchSections, sectionsOf, sectionWith, type Section } from './sections.js';
import { settingMessages } from './setting-messages.js';
import { focusSetting } from './focus-setting.js';
import { SettingRow } from './setting-row.js';
import { SettingsTrial, TrialButton, useSettingsTrial } from './settings-trial.js';
import { useChanges } from './use-changes.js';
import { VersionsButton } from '../versions/versions-button.js';

const useStyles = makeStyles({
  editor: { display: 'flex', flexGrow: 1, minHeight: 0 },
  side: {
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    width: '200px',
    minHeight: 0,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  search: { margin: '8px', width: 'auto', maxWidth: 'none', minWidth: 0 },
  sections: { overflowY: 'auto', minHeight: 0, flexGrow: 1, paddingBottom: '8px' },
  // A tab keeps the room for its bold name, in the middle of which it would stand.
  tab: { textAlign: 'start' },
  count: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  main: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, minHeight: 0 },
  settings: { flexGrow: 1, minHeight: 0, overflowY: 'auto', paddingBottom: '8px' },
  nothing: { padding: '16px 12px', color: tokens.colorNeutralForeground2 },
});

export interface SettingsEditorProps {
  readonly service: Service;
  readonly rows: readonly ParameterRow[];
  readonly values: SettingValues;
  readonly onLoaded: (values: SettingValues) => void;
}

/** The settings in sections, with a search, and what has been changed of them. */
export function SettingsEditor({ service, rows, values, onLoaded }: SettingsEditorProps): ReactNode {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const { name } = service;
  const [draft, change] = useDraft(name);
  const changes = useChanges(name, rows, onLoaded);
  const [chosen, setChosen] = useState('program');
  const [search, setSearch] = useState('');
  const main = useRef<HTMLDivElement>(null);
  const sections = useMemo(() => sectionsOf(rows), [rows]);
  const state = draftState(rows, values, draft);
  const searching = search.trim() !== '';
  const current = sections.find(({ id }) => id === chosen) ?? sections[0];
  const shown = searching ? searchSections(sections, search.trim()) : current === undefined ? [] : [current];
  const busy = changes.phase === 'applying';
  const running = service.hostPid !== null;
  const store = useWindowStore();
  const trial = useSettingsTrial();
  const tryOut = (): void => {
    const [wrong] = state.errors.keys();
    if (wrong !== undefined) store.setState({ wanted: { service: name, setting: wrong } });
    else {
      const changes = state.changes.map(({ row, after }) => [row.name, after] as const);
      trial.start({ name, changes: Object.fromEntries(changes) });
    }
  };

  // Leads to the first setting that is wrong, or to the one that another part of the window asks for.
  const wanted = useWindow((window) => (window.wanted?.service === name ? window.wanted : null));
  const attention = useLatest(changes.attention, wanted);
  const [led, setLed] = useState<typeof attention>(null);
  if (attention !== led) {
    setLed(attention);
    const section = attention === null ? undefined : sectionWith(sections, attention.setting);
    if (section !== undefined) {
      setSearch('');
      setChosen(section.id);
    }
  }
  useEffect(() => {
    if (attention === null) return;
    focusSetting(main.current, attention.setting);
    store.setState({ wanted: null });
  }, [attention, store]);

  const changedIn = ({ rows: plain, expert }: Section): number =>
    [...plain, ...expert].filter((row) => isChanged(row.name)).length;
  const isChanged = (setting: string): boolean =>
    state.errors.has(setting) || state.changes.some(({ row }) => row.name === setting);

  const renderRow = (row: ParameterRow): ReactNode => (
    <SettingRow
      key={row.name}
      row={row}
      input={inputOf(row, values, draft)}
      changed={isChanged(row.name)}
      readOnly={READ_ONLY_SETTINGS.includes(row.name)}
      messages={settingMessages(t, language, row, state, changes.problems, running)}
      disabled={busy}
      service={name}
      password={draft.password}
      onInput={(input) => {
        changes.clearProblem(row.name);
        change((before) => withEdit(before, row, values, input));
      }}
      onPassword={(password) => {
        changes.clearProblem(row.name);
        change((before) => ({ ...before, password }));
      }}
    />
  );

  return (
    <div className={styles.editor}>
      <div className={styles.side}>
        <SearchBox
          className={styles.search}
          size="small"
          data-settings-search=""
          aria-label={t('configure.search')}
          placeholder={t('configure.search')}
          value={search}
          onChange={(_, { value }) => setSearch(value)}
        />
        <div className={styles.sections}>
          <TabList
            vertical
            size="small"
            aria-label={t('configure.sections')}
            selectedValue={searching ? null : (current?.id ?? null)}
            onTabSelect={(_, { value }) => {
              setSearch('');
              setChosen(String(value));
            }}
          >
            {sections.map((section) => {
              const count = changedIn(section);
              return (
                <Tab
                  key={section.id}
                  value={section.id}
                  className={styles.tab}
                  aria-controls="settings-panel"
                >
                  <span>
                    {t(`configure.section.${section.id}`)}
                    {count > 0 && (
                      <span className={styles.count} title={t('configure.changed', { count })}>
                        {` ${count}`}
                      </span>
                    )}
                  </span>
                </Tab>
              );
            })}
          </TabList>
        </div>
        {isHosted(service) && <TrialButton trial={trial} onClick={tryOut} />}
        <VersionsButton
          service={service}
          rows={rows}
          values={values}
          onGoBack={(version) => {
            change(() => version);
            void changes.review(version);
          }}
        />
      </div>
      <div className={styles.main}>
        <div ref={main} id="settings-panel" className={styles.settings}>
          {shown.map((section) => (
            <SectionView
              key={section.id}
              section={section}
              unfolded={section.expert.some((row) => isChanged(row.name) || attention?.setting === row.name)}
              renderRow={renderRow}
            />
          ))}
          {shown.length === 0 && <p className={styles.nothing}>{t('configure.noMatch', { search })}</p>}
        </div>
        <SettingsTrial trial={trial} running={running} />
        <EditorFooter
          state={state}
          changes={changes}
          onDiscard={() => {
            changes.cancel();
            change(() => EMPTY_DRAFT);
          }}
        />
      </div>
      {(changes.phase === 'reviewing' || busy) && (
        <ReviewDialog name={name} changes={changes} running={running} />
      )}
    </div>
  );
}

/** Of two things the one that has changed last. */
function useLatest<T>(first: T | null, second: T | null): T | null {
  const [seen, setSeen] = useState({ first, second, latest: second ?? first });
  if (seen.first === first && seen.second === second) return seen.latest;
  const latest = seen.second === second ? first : second;
  setSeen({ first, second, latest });
  return latest;
}
