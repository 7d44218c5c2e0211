import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useText } from '../../lib/i18n.js';
import { useWindow, useWindowStore } from '../../lib/store/store.js';
import { useAppInfo } from '../../lib/use-app-info.js';
import { LicenceList } from './licence-list.js';
import { QuietText } from './quiet-text.js';
import { SettingsRow } from './settings-row.js';

/** What Steward is and consists of, with versions and licences. */
export function AboutSection(): ReactNode {
  const t = useText();
  const store = useWindowStore();
  const { version, runtimes } = useAppInfo();
  const helper = useWindow(({ connection }) => connection.helper);
  const system =
    helper === null
      ? []
      : [
          helper.wine === null
            ? t('settings.helper.windows', { version: helper.windows })
            : t('settings.helper.wine', { version: helper.wine }),
          `steward.exe ${helper.version}`,
        ];
  return (
    <>
      <SettingsRow label={t('settings.about.label')}>
        <div>{t('settings.about.version', { version })}</div>
        <QuietText text={t('settings.about.licence')} />
      </SettingsRow>
      <SettingsRow label={t('settings.about.runsOn')}>
        {[...system, ...runtimes.map((each) => `${each.name} ${each.version}`)].map((line) => (
          <div key={line}>{line}</div>
        ))}
      </SettingsRow>
      <SettingsRow label={t('bundle.label')}>
        <Button size="small" onClick={() => store.setState({ dialog: { kind: 'support' } })}>
          {t('bundle.open')}
        </Button>
        <QuietText text={t('bundle.hint')} />
      </SettingsRow>
      <SettingsRow label={t('settings.about.components')}>
        <LicenceList />
      </SettingsRow>
    </>
  );
}
