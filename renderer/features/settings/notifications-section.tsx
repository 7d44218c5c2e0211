import { Button } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { NOTIFICATION_LEVELS } from '../../../electron/contract/preferences.js';
import { useText } from '../../lib/i18n.js';
import { useWindow } from '../../lib/store/store.js';
import { ChoiceRow } from './choice-row.js';
import { QuietText } from './quiet-text.js';
import { SettingsRow } from './settings-row.js';
import type { SettingsModel } from './use-settings.js';

/** Of what the system's notifications tell. */
export function NotificationsSection({ settings, change }: SettingsModel): ReactNode {
  const t = useText();
  const services = useWindow((state) => state.services);
  const muted = settings?.muted ?? [];
  return (
    <>
      <ChoiceRow
        id="notifications"
        label={t('settings.notifications.label')}
        hint={t('settings.notifications.hint')}
        value={settings?.notifications ?? null}
        options={[...NOTIFICATION_LEVELS]
          .reverse()
          .map((value) => ({ value, label: t(`settings.notifications.${value}`) }))}
        onChange={(notifications) => change({ notifications })}
      />
      <SettingsRow label={t('settings.notifications.mutedLabel')}>
        {muted.length === 0 && <QuietText text={t('settings.notifications.mutedNone')} />}
        {muted.map((key) => {
          const name = services.get(key)?.name ?? key;
          return (
            <Button
              key={key}
              size="small"
              icon={<DismissRegular />}
              iconPosition="after"
              aria-label={t('settings.notifications.unmute', { name })}
              onClick={() => change({ muted: muted.filter((each) => each !== key) })}
            >
              {name}
            </Button>
          );
        })}
      </SettingsRow>
    </>
  );
}
