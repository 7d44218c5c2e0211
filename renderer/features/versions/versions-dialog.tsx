import { Button, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useMemo, useState, type ReactNode } from 'react';
import type { Service } from '../../../electron/contract/helper/model.js';
import type { ParameterRow } from '../../../electron/contract/helper/schema.js';
import type { SettingValues } from '../../../electron/contract/service-settings.js';
import { useText } from '../../lib/i18n.js';
import { useApi } from '../../lib/use-api.js';
import { useLoaded } from '../../lib/use-loaded.js';
import { ActionButton } from '../../ui/action-button.js';
import { Field } from '../../ui/field.js';
import { Modal } from '../../ui/modal.js';
import { ChangeTable } from '../configure/change-table.js';
import { type Draft, useDraft } from '../configure/drafts.js';
import { FailureNote, QuietNote } from '../create/notes.js';
import { VersionList } from './version-list.js';
import { asKept, changesBetween, draftFor, isKept, versionsOf, type Version } from './versions.js';

const useStyles = makeStyles({
  content: { display: 'flex', columnGap: '16px', height: '56vh', minHeight: '240px', overflow: 'hidden' },
  main: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, rowGap: '8px' },
  table: { flexGrow: 1, minHeight: 0, overflowY: 'auto' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** With what a version is compared: the one before it, or the settings now. */
type Against = 'previous' | 'now';

export interface VersionsDialogProps {
  readonly service: Service;
  readonly rows: readonly ParameterRow[];
  /** The settings as they are now. */
  readonly values: SettingValues;
  /** The settings of a version are to be reviewed and applied. */
  readonly onGoBack: (draft: Draft) => void;
  readonly onClose: () => void;
}

/** The versions of a service's settings: who made each and when, what is different, and the way back. */
export function VersionsDialog({ service, rows, values, onGoBack, onClose }: VersionsDialogProps): ReactNode {
  const styles = useStyles();
  const t = useText();
  const api = useApi();
  const { name } = service;
  const { value, failure } = useLoaded(name, '', () => api.invoke('services.history', { name }));
  const versions = useMemo(() => (value === null ? [] : versionsOf(value.changes)), [value]);
  const [chosen, setChosen] = useState<number | null>(null);
  const [against, setAgainst] = useState<Against>('previous');
  const [draft] = useDraft(name);
  const unsaved = Object.keys(draft.edits).length > 0;
  const version = versions.find(({ id }) => id === chosen) ?? versions[0];
  const back =
    version?.values === null || version === undefined ? null : draftFor(rows, values, version.values);
  const isNow = back === null || Object.keys(back.edits).length === 0;
  return (
    <Modal
      title={t('versions.title', { name })}
      size="large"
      className={styles.content}
      actions={
        <>
          {version !== undefined && (
            <ActionButton
              appearance="primary"
              size="medium"
              label={t('versions.goBack')}
              disabledReason={
                unsaved
                  ? t('versions.unsaved')
                  : isNow
                    ? t(version.values === null ? 'versions.removed' : 'versions.isNow')
                    : null
              }
              onClick={() => {
                if (back !== null) onGoBack(back);
              }}
            />
          )}
          <Button onClick={onClose}>{t('ui.close')}</Button>
        </>
      }
      onClose={onClose}
    >
      {failure !== null && <FailureNote title={t('versions.title', { name })} failed={failure} />}
      {value !== null && version === undefined && <p className={styles.quiet}>{t('versions.none')}</p>}
      {version !== undefined && (
        <>
          <VersionList versions={versions} chosen={version.id} onChoose={setChosen} />
          <div className={styles.main}>
            <Field label={t('versions.compare')}>
              <Select
                value={against}
                onChange={(_, { value: picked }) => setAgainst(picked === 'now' ? 'now' : 'previous')}
              >
                <option value="previous">{t('versions.previous')}</option>
                <option value="now">{t('versions.now')}</option>
              </Select>
            </Field>
            <Differences
              rows={rows}
              values={values}
              version={version}
              versions={versions}
              against={against}
            />
          </div>
        </>
      )}
    </Modal>
  );
}

function Differences(props: {
  readonly rows: readonly ParameterRow[];
  readonly values: SettingValues;
  readonly version: Version;
  readonly versions: readonly Version[];
  readonly against: Against;
}): ReactNode {
  const { rows, values, version, versions, against } = props;
  const styles = useStyles();
  const t = useText();
  const previous = versions.find(({ id }) => id === version.id - 1)?.values ?? null;
  const changes =
    against === 'previous'
      ? changesBetween(rows, previous, version.values)
      : // As going back would change them.
        changesBetween(rows, asKept(rows, values), version.values);
  const secrets = against === 'previous' && version.change?.secrets === true;
  const environment = against === 'now' && changes.some(({ row }) => !isKept(row));
  if (version.values === null) return <p className={styles.quiet}>{t('versions.removed')}</p>;
  return (
    <>
      {secrets && <QuietNote text={t('versions.secrets')} />}
      {environment && <QuietNote text={t('versions.environment')} />}
      {changes.length === 0 && !secrets ? (
        <p className={styles.quiet}>{t('versions.same')}</p>
      ) : (
        <div className={styles.table} tabIndex={0} role="region" aria-label={t('versions.compare')}>
          <ChangeTable
            changes={changes}
            running={false}
            heads={{ before: t(`versions.head.${against}`), after: t('versions.head.this') }}
          />
        </div>
      )}
    </>
  );
}
