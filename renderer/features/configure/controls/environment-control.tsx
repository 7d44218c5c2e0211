import { Button, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import {
  AddRegular,
  ClipboardPasteRegular,
  DeleteRegular,
  EyeOffRegular,
  EyeRegular,
} from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import { lacksSecret } from '../../../../electron/contract/left-out.js';
import { useText } from '../../../lib/i18n.js';
import { linesOf, type ControlProps } from '../control-props.js';
import {
  EMPTY_VARIABLE,
  formatVariable,
  isSecretName,
  mergeVariables,
  parseDotEnv,
  parseVariable,
  type Variable,
} from '../environment.js';
import { LineGroup } from './line-group.js';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr) auto',
    columnGap: tokens.spacingHorizontalXS,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  told: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** Environment variables as a grid of names and values; values of secrets are shown only when asked for. */
export function EnvironmentControl({ input, labels, disabled, onInput }: ControlProps): ReactNode {
  const styles = useStyles();
  const t = useText();
  const lines = linesOf(input);
  const [pasting, setPasting] = useState(false);
  const put = (index: number, variable: Variable): void =>
    onInput(lines.map((line, at) => (at === index ? formatVariable(variable) : line)));
  const remove = (index: number): void => {
    const left = lines.filter((_, at) => at !== index);
    onInput(left.length === 0 ? null : left);
  };
  return (
    <LineGroup labels={labels}>
      {lines.map((line, index) => (
        <VariableLine
          // Names change while they are typed; the place is what stays.
          key={index}
          number={index + 1}
          variable={parseVariable(line)}
          disabled={disabled}
          onChange={(variable) => put(index, variable)}
          onRemove={() => remove(index)}
        />
      ))}
      {pasting && (
        <PasteArea
          onTake={(variables) =>
            onInput(
              mergeVariables(
                lines.filter((line) => line !== EMPTY_VARIABLE),
                variables,
              ),
            )
          }
          onClose={() => setPasting(false)}
        />
      )}
      <div className={styles.buttons}>
        <Button
          size="small"
          icon={<AddRegular />}
          disabled={disabled}
          onClick={() => onInput([...lines, EMPTY_VARIABLE])}
        >
          {t('configure.environment.add')}
        </Button>
        {!pasting && (
          <Button
            size="small"
            icon={<ClipboardPasteRegular />}
            disabled={disabled}
            onClick={() => setPasting(true)}
          >
            {t('configure.environment.paste')}
          </Button>
        )}
      </div>
    </LineGroup>
  );
}

interface VariableLineProps {
  readonly number: number;
  readonly variable: Variable;
  readonly disabled: boolean;
  readonly onChange: (variable: Variable) => void;
  readonly onRemove: () => void;
}

function VariableLine({ number, variable, disabled, onChange, onRemove }: VariableLineProps): ReactNode {
  const styles = useStyles();
  const t = useText();
  const [shown, setShown] = useState(false);
  const { name, value } = variable;
  const secret = isSecretName(name);
  const plain = { size: 'small', autoComplete: 'off', spellCheck: false, disabled } as const;
  return (
    <div className={styles.line}>
      <Input
        {...plain}
        aria-label={t('configure.environment.name', { number })}
        autoFocus={name === '' && value === ''}
        placeholder={t('configure.environment.namePlaceholder')}
        value={name}
        onChange={(_, data) => onChange({ name: data.value.replaceAll('=', ''), value })}
      />
      <Input
        {...plain}
        type={secret && !shown && !lacksSecret(value) ? 'password' : 'text'}
        aria-label={t('configure.environment.value', { name: name === '' ? number : name })}
        placeholder={t('configure.environment.valuePlaceholder')}
        value={value}
        {...(secret
          ? {
              contentAfter: (
                <Button
                  size="small"
                  appearance="transparent"
                  icon={shown ? <EyeOffRegular /> : <EyeRegular />}
                  aria-label={t(shown ? 'configure.hide' : 'configure.show', { name })}
                  onClick={() => setShown(!shown)}
                />
              ),
            }
          : {})}
        onChange={(_, data) => onChange({ name, value: data.value })}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<DeleteRegular />}
        disabled={disabled}
        aria-label={t('configure.environment.remove', { name: name === '' ? number : name })}
        onClick={onRemove}
      />
    </div>
  );
}

interface PasteAreaProps {
  readonly onTake: (variables: readonly Variable[]) => void;
  readonly onClose: () => void;
}

/** Takes the text of a `.env` file. */
function PasteArea({ onTake, onClose }: PasteAreaProps): ReactNode {
  const styles = useStyles();
  const t = useText();
  const [text, setText] = useState('');
  const { variables, skipped } = parseDotEnv(text);
  const take = (): void => {
    onTake(variables);
    onClose();
  };
  return (
    <>
      <Textarea
        size="small"
        rows={5}
        autoFocus
        spellCheck={false}
        aria-label={t('configure.environment.pasteLabel')}
        placeholder={'# .env\nPORT=8080\nTOKEN="…"'}
        value={text}
        onChange={(_, { value }) => setText(value)}
      />
      <span className={styles.told} role="status">
        {text.trim() === ''
          ? t('configure.environment.pasteHint')
          : skipped.length === 0
            ? t('configure.environment.found', { count: variables.length })
            : t('configure.environment.foundSkipping', {
                count: variables.length,
                lines: skipped.slice(0, 10).join(', '),
              })}
      </span>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" disabled={variables.length === 0} onClick={take}>
          {t('configure.environment.take')}
        </Button>
        <Button size="small" onClick={onClose}>
          {t('ui.cancel')}
        </Button>
      </div>
    </>
  );
}
