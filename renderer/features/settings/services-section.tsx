import { Checkbox, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { OPTIONAL_COLUMNS } from '../../../electron/contract/list-columns.js';
import { useText } from '../../lib/i18n.js';
import { chooseColumns } from '../services/rows.js';
import { LogPolicyFields } from './log-policy-fields.js';
import { SettingsRow } from './settings-row.js';
import type { SettingsModel } from './use-settings.js';

const useStyles = makeStyles({
  columns: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', width: '100%' },
});

/** How services are listed, and how new ones keep their logs. */
export function ServicesSection({ settings, change }: SettingsModel): ReactNode {
  const styles = useStyles();
  const t = useText();
  return (
    <>
      <SettingsRow label={t('settings.logs.label')}>
        {settings !== null && (
          <LogPolicyFields policy={settings.logPolicy} onChange={(logPolicy) => change({ logPolicy })} />
        )}
      </SettingsRow>
      <SettingsRow label={t('settings.columns.label')}>
        {settings !== null && (
          <div className={styles.columns} role="group" aria-label={t('settings.columns.label')}>
            {OPTIONAL_COLUMNS.map((column) => (
              <Checkbox
                key={column}
                label={t(`services.column.${column}`)}
                checked={settings.columns.includes(column)}
                onChange={(_, { checked }) => {
                  const others = settings.columns.filter((each) => each !== column);
                  change(chooseColumns(checked === true ? [...others, column] : others, settings.sort));
                }}
              />
            ))}
          </div>
        )}
      </SettingsRow>
    </>
  );
}
