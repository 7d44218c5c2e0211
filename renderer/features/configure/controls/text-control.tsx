import { Button, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useText } from '../../../lib/i18n.js';
import { usePathChooser } from '../../browse/use-path-chooser.js';
import { linesOf, textOf, type ControlProps } from '../control-props.js';

const useStyles = makeStyles({
  row: { display: 'flex', columnGap: tokens.spacingHorizontalS, flexGrow: 1, minWidth: 0 },
  input: { flexGrow: 1, minWidth: 0 },
  number: { width: '168px' },
  unit: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  button: { flexShrink: 0, minWidth: '88px' },
});

/** Text that is not corrected or completed while it is typed. */
const PLAIN = { size: 'small', autoComplete: 'off', spellCheck: false } as const;

/** A text. */
export function TextControl({ row, input, labels, disabled, onInput }: ControlProps): ReactNode {
  const styles = useStyles();
  return (
    <Input
      {...PLAIN}
      {...labels}
      className={styles.input}
      value={textOf(input)}
      placeholder={typeof row.default === 'string' ? row.default : ''}
      disabled={disabled}
      onChange={(_, { value }) => onInput(value)}
    />
  );
}

/** A number with its unit; what stands for nothing typed is the default. */
export function NumberControl({ row, input, labels, disabled, onInput }: ControlProps): ReactNode {
  const styles = useStyles();
  const t = useText();
  const unit = row.unit === null || row.unit === 'count' ? '' : t(`configure.unit.${row.unit}`);
  return (
    <Input
      {...PLAIN}
      {...labels}
      className={styles.number}
      inputMode="numeric"
      value={textOf(input)}
      placeholder={row.default === null ? '' : String(row.default)}
      disabled={disabled}
      {...(unit === '' ? {} : { contentAfter: <span className={styles.unit}>{unit}</span> })}
      onChange={(_, { value }) => onInput(value)}
    />
  );
}

/** A path, with a dialog to choose it by where there is one for its kind. */
export function PathControl(props: ControlProps): ReactNode {
  const styles = useStyles();
  const t = useText();
  const { row, input, labels, disabled, onInput } = props;
  const chooser = usePathChooser();
  const kind = row.name === 'Application' ? 'program' : row.name === 'AppDirectory' ? 'directory' : null;
  const browse = async (): Promise<void> => {
    if (kind === null) return;
    const path = await chooser.choose(kind, textOf(input));
    if (path !== null) onInput(path);
  };
  return (
    <div className={styles.row}>
      <TextControl {...props} />
      {kind !== null && (
        <Button
          size="small"
          id={`${labels.id}-browse`}
          className={styles.button}
          disabled={disabled}
          aria-labelledby={`${labels['aria-labelledby']} ${labels.id}-browse`}
          onClick={() => void browse()}
        >
          {t('create.browse')}
        </Button>
      )}
      {chooser.dialog}
    </div>
  );
}

/** Several texts, one on each line. */
export function LinesControl({ input, labels, disabled, onInput }: ControlProps): ReactNode {
  const styles = useStyles();
  const lines = linesOf(input);
  return (
    <Textarea
      {...labels}
      className={styles.input}
      size="small"
      resize="vertical"
      rows={Math.min(Math.max(lines.length + 1, 2), 8)}
      spellCheck={false}
      value={lines.join('\n')}
      disabled={disabled}
      onChange={(_, { value }) => onInput(value === '' ? null : value.split('\n'))}
    />
  );
}
