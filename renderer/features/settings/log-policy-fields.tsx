import { Checkbox, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { logPolicySchema, type LogPolicy } from '../../../electron/contract/preferences.js';
import { unquotePath } from '../../../electron/contract/command-line.js';
import { useText } from '../../lib/i18n.js';
import { useWindow } from '../../lib/store/store.js';
import { Field } from '../../ui/field.js';
import { QuietText } from './quiet-text.js';

const MB = 1024 * 1024;
/** Most that a file of a log may have, in MB: what 32 bits hold. */
const MAX_MB = 4095;
const MAX_FILES = 10_000;

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, width: '100%' },
  numbers: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    columnGap: tokens.spacingHorizontalM,
  },
  check: { marginLeft: '-8px' },
});

export interface LogPolicyFieldsProps {
  readonly policy: LogPolicy;
  readonly onChange: (policy: LogPolicy) => void;
}

/** How new services keep their logs. A value counts when its field is left or Enter pressed, if it is one. */
export function LogPolicyFields({ policy, onChange }: LogPolicyFieldsProps): ReactNode {
  const styles = useStyles();
  const t = useText();
  const usual = useWindow(({ connection }) => connection.helper?.logsRoot ?? '…');
  const put = (part: Partial<LogPolicy>): void => onChange({ ...policy, ...part });
  const number = (text: string, max: number): number | null =>
    /^\s*\d{1,6}\s*$/.test(text) && Number(text) >= 1 && Number(text) <= max ? Number(text) : null;
  return (
    <div className={styles.fields}>
      <SettledField
        label={t('settings.logs.folder')}
        hint={t('settings.logs.folderHint', { path: usual })}
        value={policy.folder}
        wrong={t('settings.logs.folderWrong')}
        read={(text) => {
          const folder = unquotePath(text);
          return logPolicySchema.shape.folder.safeParse(folder).success ? folder : null;
        }}
        onSettle={(folder) => put({ folder })}
      />
      <div className={styles.numbers}>
        <SettledField
          label={t('settings.logs.size')}
          value={String(Math.max(1, Math.round(policy.bytes / MB)))}
          wrong={t('settings.logs.sizeWrong', { max: MAX_MB })}
          read={(text) => number(text, MAX_MB)}
          onSettle={(size) => put({ bytes: size * MB })}
        />
        <SettledField
          label={t('settings.logs.files')}
          value={String(policy.files)}
          wrong={t('settings.logs.sizeWrong', { max: MAX_FILES })}
          read={(text) => number(text, MAX_FILES)}
          onSettle={(files) => put({ files })}
        />
      </div>
      <Checkbox
        className={styles.check}
        label={t('settings.logs.timestamps')}
        checked={policy.timestamps}
        onChange={(_, { checked }) => put({ timestamps: checked === true })}
      />
      <QuietText text={t('settings.logs.hint')} />
    </div>
  );
}

interface SettledFieldProps<T> {
  readonly label: string;
  readonly hint?: string;
  /** What is kept now. */
  readonly value: string;
  readonly wrong: string;
  /** The value of a text; null when it has none. */
  readonly read: (text: string) => T | null;
  readonly onSettle: (value: T) => void;
}

/** A field whose text is taken over once it is complete; what is none stays, with the reason. */
function SettledField<T>({ label, hint, value, wrong, read, onSettle }: SettledFieldProps<T>): ReactNode {
  const [typed, setTyped] = useState<string | null>(null);
  const [failed, setFailed] = useState(false);
  function settle(): void {
    if (typed === null) return;
    const found = read(typed);
    setFailed(found === null);
    if (found === null) return;
    setTyped(null);
    onSettle(found);
  }
  return (
    <Field label={label} hint={hint} messages={failed ? [{ severity: 'error', text: wrong }] : []}>
      <Input
        size="small"
        autoComplete="off"
        spellCheck={false}
        value={typed ?? value}
        onChange={(_, data) => setTyped(data.value)}
        onBlur={settle}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key === 'Enter') settle();
        }}
      />
    </Field>
  );
}
