import { Button, makeStyles, Switch } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { CONFIRM_LEVELS } from '../../../electron/contract/preferences.js';
import { LANGUAGES } from '../../../electron/contract/language.js';
import { useText } from '../../lib/i18n.js';
import { useAppInfo } from '../../lib/use-app-info.js';
import { ChoiceRow } from './choice-row.js';
import { defaultsOfDialog } from './defaults.js';
import { QuietText } from './quiet-text.js';
import { SettingsRow } from './settings-row.js';
import { UpdatesRow } from './updates-row.js';
import type { SettingsModel } from './use-settings.js';
import { usePolicy } from './use-updates.js';

const THEMES = ['system', 'light', 'dark'] as const;

const useStyles = makeStyles({ toggle: { marginLeft: '-8px', marginTop: '-6px' } });

/** Settings of the application as a whole. */
export function GeneralSection({ settings, change }: SettingsModel): ReactNode {
  const styles = useStyles();
  const t = useText();
  const { host, systemLanguage } = useAppInfo();
  const policy = usePolicy();
  const [reset, setReset] = useState(false);
  const system = t('settings.language.system', { language: t(`settings.language.${systemLanguage}`) });
  return (
    <>
      <ChoiceRow
        id="language"
        label={t('settings.language.label')}
        value={settings?.language ?? null}
        managed={policy.language !== null}
        options={[
          { value: 'system' as const, label: system },
          ...LANGUAGES.map((value) => ({ value, label: t(`settings.language.${value}`), lang: value })),
        ]}
        onChange={(language) => change({ language })}
      />
      <ChoiceRow
        id="theme"
        label={t('settings.theme.label')}
        value={settings?.theme ?? null}
        options={THEMES.map((value) => ({ value, label: t(`settings.theme.${value}`) }))}
        onChange={(theme) => change({ theme })}
      />
      <ChoiceRow
        id="confirm"
        label={t('settings.confirm.label')}
        hint={t('settings.confirm.hint')}
        value={settings?.confirm ?? null}
        options={[...CONFIRM_LEVELS]
          .reverse()
          .map((value) => ({ value, label: t(`settings.confirm.${value}`) }))}
        onChange={(confirm) => change({ confirm })}
      />
      {host === 'electron' && (
        <SettingsRow label={t('settings.startAtLogin.title')}>
          <Switch
            className={styles.toggle}
            label={t('settings.startAtLogin.label')}
            aria-describedby="settings-login-hint"
            disabled={settings === null}
            checked={settings?.startAtLogin ?? false}
            onChange={(_, { checked }) => change({ startAtLogin: checked })}
          />
          <QuietText id="settings-login-hint" text={t('settings.startAtLogin.hint')} />
        </SettingsRow>
      )}
      <UpdatesRow settings={settings} change={change} policy={policy} />
      <SettingsRow label={t('settings.closing.label')}>{t(`settings.closing.${host}`)}</SettingsRow>
      <SettingsRow label={t('settings.reset.label')}>
        <Button
          size="small"
          onClick={() => {
            change(defaultsOfDialog());
            setReset(true);
          }}
        >
          {t('settings.reset.button')}
        </Button>
        <div role="status">
          <QuietText text={t(reset ? 'settings.reset.done' : 'settings.reset.hint')} />
        </div>
      </SettingsRow>
    </>
  );
}
