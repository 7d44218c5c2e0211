import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useState, type ReactNode } from 'react';
import type { ParameterRow } from '../../../electron/contract/helper/schema.js';
import type { Service } from '../../../electron/contract/helper/model.js';
import {
  READ_ONLY_SETTINGS,
  settingValues,
  type SettingValues,
} from '../../../electron/contract/service-settings.js';
import { sayFailure } from '../../../electron/contract/translate.js';
import { useText } from '../../lib/i18n.js';
import { useApi } from '../../lib/use-api.js';
import { useLoaded } from '../../lib/use-loaded.js';
import { SettingsEditor } from './settings-editor.js';
import { useSchema } from './use-schema.js';

const useStyles = makeStyles({
  told: { padding: '16px 12px', color: tokens.colorNeutralForeground2 },
});

/** Every setting of a service, to be changed. */
export function SettingsPane({ service }: { readonly service: Service }): ReactNode {
  const styles = useStyles();
  const t = useText();
  const api = useApi();
  const schema = useSchema();
  const { name, managed } = service;
  const { value, failure } = useLoaded(name, managed ?? '', async () =>
    settingValues(await api.invoke('services.config', { name })),
  );
  // What was read when changes were applied is newer than what was loaded first.
  const [newer, setNewer] = useState<{
    readonly of: SettingValues | null;
    readonly values: SettingValues;
  } | null>(null);
  const onLoaded = useCallback((values: SettingValues) => setNewer({ of: value, values }), [value]);
  const problem = failure ?? schema.failure;
  if (problem !== null) return <p className={styles.told}>{sayFailure(t, problem)}</p>;
  if (value === null || schema.rows === null) return <div aria-busy="true" />;
  const values = newer !== null && newer.of === value ? newer.values : value;
  return (
    <SettingsEditor
      service={service}
      rows={applicableRows(schema.rows, service, values)}
      values={values}
      onLoaded={onLoaded}
    />
  );
}

/** The rows that a service can have: those of a host only where one runs it, and facts only as far as they are known. */
function applicableRows(
  rows: readonly ParameterRow[],
  service: Service,
  values: SettingValues,
): readonly ParameterRow[] {
  return rows.filter((row) => {
    if (READ_ONLY_SETTINGS.includes(row.name)) return Object.hasOwn(values, row.name);
    return row.scope === 'native' || service.managed !== null;
  });
}
