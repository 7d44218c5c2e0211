import { Button, makeStyles, Select, Switch, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { LANGUAGES, settingsSchema } from '../../../electron/contract/settings.js';
import { sayFailure } from '../../../electron/contract/translate.js';
import { useText } from '../../lib/i18n.js';
import { Modal } from '../../ui/modal.js';
import { useAppInfo } from '../../lib/use-app-info.js';
import { HelperStatus } from './helper-status.js';
import { LicenceList } from './licence-list.js';
import { SettingsRow } from './settings-row.js';
import { Storage } from './storage.js';
import { useHelper } from './use-helper.js';
import { useSettings } from './use-settings.js';

const { language: languageSchema, theme: themeSchema } = settingsSchema.shape;
const THEMES = ['system', 'light', 'dark'] as const;

const useStyles = makeStyles({
  content: { paddingRight: '4px' },
  quiet: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  select: { width: '260px' },
  failed: { color: tokens.colorPaletteRedForeground1, overflowWrap: 'anywhere' },
  toggle: { marginLeft: '-8px', marginTop: '-6px' },
});

export interface SettingsDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The dialog "Settings". Everything in it takes effect at once. */
export function SettingsDialog({ open, onClose }: SettingsDialogProps): ReactNode {
  const styles = useStyles();
  const t = useText();
  if (!open) return null;
  return (
    <Modal
      title={t('settings.title')}
      size="medium"
      className={styles.content}
      actions={
        <Button appearance="primary" onClick={onClose}>
          {t('settings.close')}
        </Button>
      }
      onClose={onClose}
    >
      <Choices />
      <Facts />
    </Modal>
  );
}

function Choices(): ReactNode {
  const styles = useStyles();
  const t = useText();
  const { host, systemLanguage } = useAppInfo();
  const { settings, failed, change } = useSettings();
  const system = t('settings.language.system', { language: t(`settings.language.${systemLanguage}`) });
  return (
    <>
      {failed !== null && (
        <div className={styles.failed} role="alert">
          {t('settings.failed', { reason: sayFailure(t, failed) })}
        </div>
      )}
      <SettingsRow label={t('settings.language.label')} controlId="settings-language">
        <Select
          id="settings-language"
          className={styles.select}
          disabled={settings === null}
          value={settings?.language ?? 'system'}
          onChange={(_, { value }) => change({ language: languageSchema.parse(value) })}
        >
          <option value="system">{system}</option>
          {LANGUAGES.map((language) => (
            <option key={language} value={language} lang={language}>
              {t(`settings.language.${language}`)}
            </option>
          ))}
        </Select>
      </SettingsRow>
      <SettingsRow label={t('settings.theme.label')} controlId="settings-theme">
        <Select
          id="settings-theme"
          className={styles.select}
          disabled={settings === null}
          value={settings?.theme ?? 'system'}
          onChange={(_, { value }) => change({ theme: themeSchema.parse(value) })}
        >
          {THEMES.map((theme) => (
            <option key={theme} value={theme}>
              {t(`settings.theme.${theme}`)}
            </option>
          ))}
        </Select>
      </SettingsRow>
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
          <div id="settings-login-hint" className={styles.quiet}>
            {t('settings.startAtLogin.hint')}
          </div>
        </SettingsRow>
      )}
      <SettingsRow label={t('settings.closing.label')}>{t(`settings.closing.${host}`)}</SettingsRow>
    </>
  );
}

function Facts(): ReactNode {
  const styles = useStyles();
  const t = useText();
  const { version } = useAppInfo();
  const helper = useHelper();
  return (
    <>
      <SettingsRow label={t('settings.storage.label')}>
        <Storage helper={helper.connection?.helper ?? null} />
      </SettingsRow>
      <SettingsRow label={t('settings.helper.label')}>
        <HelperStatus {...helper} />
      </SettingsRow>
      <SettingsRow label={t('settings.about.label')}>
        <div>{t('settings.about.version', { version })}</div>
        <div className={styles.quiet}>{t('settings.about.licence')}</div>
        <LicenceList />
      </SettingsRow>
    </>
  );
}
