import { Button, makeStyles, ProgressBar, Switch, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Policy } from '../../../electron/contract/helper/policy.js';
import { sayFailure } from '../../../electron/contract/translate.js';
import type { UpdateProgress } from '../../../electron/contract/updates.js';
import { useLanguage, useText } from '../../lib/i18n.js';
import { QuietText } from './quiet-text.js';
import { SettingsRow } from './settings-row.js';
import type { SettingsModel } from './use-settings.js';
import { useUpdates, type UpdateStep } from './use-updates.js';

const useStyles = makeStyles({
  toggle: { marginLeft: '-8px', marginTop: '-6px' },
  progress: {
    display: 'flex',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'baseline',
  },
  step: { flexShrink: 0 },
  bar: { flexShrink: 0, width: '160px', alignSelf: 'center' },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
});

/** What is told about updates, by why there are none. */
const HINT = {
  none: 'settings.updates.hint',
  policy: 'settings.managed',
  portable: 'settings.updates.portable',
  source: 'settings.updates.source',
} as const;

/** Whether newer versions are looked for, and the one that was found. */
export function UpdatesRow(props: Pick<SettingsModel, 'settings' | 'change'> & { readonly policy: Policy }) {
  const { settings, change, policy } = props;
  const styles = useStyles();
  const t = useText();
  const { state, take } = useUpdates();
  if (state === null || state.unavailable === 'host') return null;
  const { unavailable, progress } = state;
  const isManaged = policy.updates !== null;
  const reason = isManaged && unavailable !== 'portable' ? 'policy' : (unavailable ?? 'none');
  return (
    <SettingsRow label={t('settings.updates.label')}>
      <Switch
        className={styles.toggle}
        label={t('settings.updates.automatic')}
        aria-describedby="settings-updates-hint"
        disabled={settings === null || isManaged || unavailable !== null}
        checked={unavailable === null && (settings?.updates ?? false)}
        onChange={(_, { checked }) => change({ updates: checked })}
      />
      <QuietText id="settings-updates-hint" text={t(HINT[reason])} />
      {unavailable === null && <Progress progress={progress} take={take} />}
    </SettingsRow>
  );
}

/** The step that can be taken next, by how far an update is. */
const NEXT: Readonly<Record<UpdateProgress['phase'], UpdateStep>> = {
  current: 'check',
  checking: 'check',
  failed: 'check',
  found: 'download',
  downloading: 'download',
  ready: 'install',
};

function Progress(props: {
  readonly progress: UpdateProgress;
  readonly take: (step: UpdateStep) => void;
}): ReactNode {
  const { progress, take } = props;
  const styles = useStyles();
  const t = useText();
  const step = NEXT[progress.phase];
  const isBusy = progress.phase === 'checking' || progress.phase === 'downloading';
  return (
    <div className={styles.progress}>
      <Button className={styles.step} size="small" disabledFocusable={isBusy} onClick={() => take(step)}>
        {t(`settings.updates.${step}`)}
      </Button>
      {progress.phase === 'downloading' && (
        <ProgressBar className={styles.bar} max={100} value={progress.percent} aria-hidden />
      )}
      <div className={styles.words} role="status">
        <Words progress={progress} />
      </div>
    </div>
  );
}

function Words({ progress }: { readonly progress: UpdateProgress }): ReactNode {
  const t = useText();
  const language = useLanguage();
  switch (progress.phase) {
    case 'current':
      if (progress.checkedAt === null) return null;
      return t('settings.updates.current', {
        time: new Date(progress.checkedAt).toLocaleTimeString(language, { timeStyle: 'short' }),
      });
    case 'failed':
      return sayFailure(t, progress.failure);
    case 'downloading':
      return t('settings.updates.downloading', {
        version: progress.version,
        percent: Math.floor(progress.percent),
      });
    case 'checking':
      return t('settings.updates.checking');
    default:
      return t(`settings.updates.${progress.phase}`, { version: progress.version });
  }
}
