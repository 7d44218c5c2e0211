import { Input, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { HOOKS } from '../../../../electron/contract/setting-values.js';
import { useText } from '../../../lib/i18n.js';
import { recordOf, type ControlProps } from '../control-props.js';
import { LineGroup } from './line-group.js';

const useStyles = makeStyles({
  hooks: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    alignItems: 'center',
  },
});

/** A command for each event of the service that can have one. */
export function HooksControl({ input, labels, disabled, onInput }: ControlProps): ReactNode {
  const styles = useStyles();
  const t = useText();
  const commands = recordOf(input);
  return (
    <LineGroup labels={labels} className={styles.hooks}>
      {HOOKS.map((hook) => (
        <HookLine
          key={hook}
          id={`${labels.id}-${hook.replace('/', '-')}`}
          label={t(`configure.hook.${hook}`)}
          command={commands[hook] ?? ''}
          disabled={disabled}
          onChange={(command) => onInput({ ...commands, [hook]: command })}
        />
      ))}
    </LineGroup>
  );
}

interface HookLineProps {
  readonly id: string;
  readonly label: string;
  readonly command: string;
  readonly disabled: boolean;
  readonly onChange: (command: string) => void;
}

function HookLine({ id, label, command, disabled, onChange }: HookLineProps): ReactNode {
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        size="small"
        autoComplete="off"
        spellCheck={false}
        value={command}
        disabled={disabled}
        onChange={(_, { value }) => onChange(value)}
      />
    </>
  );
}
