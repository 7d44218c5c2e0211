import { Button, makeStyles } from '@fluentui/react-components';
import { PlayCircleRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { SettingValues } from '../../../electron/contract/service-settings.js';
import type { Api } from '../../lib/api.js';
import { useText } from '../../lib/i18n.js';
import { TrialPanel } from '../trial/trial-panel.js';
import { useTrial, type Trial } from '../trial/use-trial.js';

const useStyles = makeStyles({
  button: { flexShrink: 0, margin: '4px 8px 0', justifyContent: 'flex-start' },
  panel: { padding: '8px 12px' },
});

interface SettingsRequest {
  readonly name: string;
  readonly changes: SettingValues;
}

const trySettings = (api: Api, request: SettingsRequest): Promise<unknown> =>
  api.invoke('services.trial', request);

/** The test run of a service with its settings as they have been edited. */
export function useSettingsTrial(): Trial<SettingsRequest> {
  return useTrial(trySettings);
}

/** Begins it. */
export function TrialButton({
  trial,
  onClick,
}: {
  readonly trial: Trial<SettingsRequest>;
  readonly onClick: () => void;
}): ReactNode {
  const styles = useStyles();
  const t = useText();
  return (
    <Button
      size="small"
      appearance="subtle"
      className={styles.button}
      icon={<PlayCircleRegular />}
      disabledFocusable={trial.active}
      onClick={onClick}
    >
      {t('trial.start')}
    </Button>
  );
}

/** Shows it. @param running whether the service runs meanwhile, which may have taken what the program needs */
export function SettingsTrial({
  trial,
  running,
}: {
  readonly trial: Trial<SettingsRequest>;
  readonly running: boolean;
}): ReactNode {
  const styles = useStyles();
  const t = useText();
  const notes = [t('trial.edited'), ...(running ? [t('trial.serviceRuns')] : [])];
  return <TrialPanel trial={trial} notes={notes} className={styles.panel} />;
}
