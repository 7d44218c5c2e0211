import type { ReactNode } from 'react';
import { useText } from '../../lib/i18n.js';
import { HelperStatus } from './helper-status.js';
import { SettingsRow } from './settings-row.js';
import { Storage } from './storage.js';
import { useHelper } from './use-helper.js';

/** Where things are, and how the helper is. */
export function SystemSection(): ReactNode {
  const t = useText();
  const helper = useHelper();
  return (
    <>
      <SettingsRow label={t('settings.storage.label')}>
        <Storage helper={helper.connection?.helper ?? null} />
      </SettingsRow>
      <SettingsRow label={t('settings.helper.label')}>
        <HelperStatus {...helper} />
      </SettingsRow>
    </>
  );
}
