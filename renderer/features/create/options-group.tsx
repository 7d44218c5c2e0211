import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Control } from 'react-hook-form';
import type { CreateField, CreateForm } from '../../../electron/contract/create-form.js';
import { logFolder } from '../../../electron/contract/create-parameters.js';
import { useText } from '../../lib/i18n.js';
import { useWindow } from '../../lib/store/store.js';
import { CheckInput } from './choice-inputs.js';
import type { FieldMessage } from './problems.js';
import { canStartNow } from './submission.js';

const useStyles = makeStyles({
  group: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    columnGap: tokens.spacingHorizontalXXL,
    rowGap: tokens.spacingVerticalXS,
    marginLeft: '144px',
  },
  whole: { gridColumn: '1 / -1' },
});

export interface OptionsGroupProps {
  readonly control: Control<CreateForm>;
  readonly values: CreateForm;
  readonly logsRoot: string;
  readonly messages: ReadonlyMap<CreateField, readonly FieldMessage[]>;
  readonly disabled: boolean;
}

/** The check boxes, each with its consequence in words. */
export function OptionsGroup({
  control,
  values,
  logsRoot,
  messages,
  disabled,
}: OptionsGroupProps): ReactNode {
  const styles = useStyles();
  const t = useText();
  const policy = useWindow(({ settings }) => settings.logPolicy);
  const folder = logFolder(values.name.trim() || '…', logsRoot || '…', policy);
  const logs = { folder, files: policy.files, size: `${policy.bytes / 1024 ** 2} MB` };
  const consequence = (name: 'restartOnExit' | 'delegate'): string =>
    t(`create.${name}.${values[name] ? 'on' : 'off'}`);
  return (
    <div className={styles.group}>
      <CheckInput
        control={control}
        name="keepLogs"
        className={styles.whole}
        messages={messages.get('keepLogs')}
        label={t('create.keepLogs.label')}
        consequence={values.keepLogs ? t('create.keepLogs.on', logs) : t('create.keepLogs.off')}
        disabled={disabled}
      />
      <CheckInput
        control={control}
        name="restartOnExit"
        messages={messages.get('restartOnExit')}
        label={t('create.restartOnExit.label')}
        consequence={consequence('restartOnExit')}
        disabled={disabled}
      />
      <CheckInput
        control={control}
        name="startNow"
        messages={messages.get('startNow')}
        label={t('create.startNow.label')}
        consequence={t(`create.startNow.${startConsequence(values)}`)}
        disabled={disabled}
        ruledOut={!canStartNow(values)}
      />
      <CheckInput
        control={control}
        name="delegate"
        className={styles.whole}
        messages={messages.get('delegate')}
        label={t('create.delegate.label')}
        consequence={consequence('delegate')}
        disabled={disabled}
      />
    </div>
  );
}

function startConsequence(values: CreateForm): 'on' | 'off' | 'offManual' | 'disabled' {
  if (!canStartNow(values)) return 'disabled';
  if (values.startNow) return 'on';
  return values.startType === 'manual' ? 'offManual' : 'off';
}
