import { Checkbox, makeStyles, Select, Switch } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { START_TYPES } from '../../../../electron/contract/helper/model.js';
import type { ParameterRow } from '../../../../electron/contract/helper/schema.js';
import { PRIORITIES } from '../../../../electron/contract/setting-values.js';
import { useText } from '../../../lib/i18n.js';
import { textOf, type ControlProps } from '../control-props.js';
import { flagsIn, wordOf } from '../setting-words.js';

const useStyles = makeStyles({
  choice: { minWidth: '240px' },
  flags: { display: 'flex', flexDirection: 'column', border: 0, margin: '0 0 0 -8px', padding: 0 },
});

/** Yes or no. */
export function SwitchControl({ row, input, labels, disabled, onInput }: ControlProps): ReactNode {
  const t = useText();
  const on = (input ?? row.default) === 1;
  return (
    <Switch
      {...labels}
      checked={on}
      disabled={disabled}
      label={{ children: t(on ? 'configure.on' : 'configure.off'), 'aria-hidden': true }}
      onChange={(_, { checked }) => onInput(checked ? 1 : 0)}
    />
  );
}

/** The words of a choice, each with the value that it stands for. */
function choicesOf(row: ParameterRow): readonly (readonly [word: string, value: string | number])[] {
  if (row.name === 'Start') return START_TYPES.map((type) => [type, type]);
  if (row.kind === 'priority') return Object.entries(PRIORITIES);
  return (row.values ?? []).map((word) => [word, word]);
}

/** One of a few values. */
export function ChoiceControl({ row, input, labels, disabled, onInput }: ControlProps): ReactNode {
  const styles = useStyles();
  const t = useText();
  const choices = choicesOf(row);
  const current = textOf(input ?? row.default);
  const known = choices.some(([, value]) => String(value) === current);
  return (
    <Select
      {...labels}
      size="small"
      className={styles.choice}
      disabled={disabled}
      value={current}
      onChange={(_, { value }) => onInput(choices.find(([, each]) => String(each) === value)?.[1] ?? null)}
    >
      {/* What somebody wrote by other means stays visible until it is changed. */}
      {!known && <option value={current}>{current}</option>}
      {choices.map(([word, value]) => (
        <option key={word} value={String(value)}>
          {wordOf(t, row, word)}
        </option>
      ))}
    </Select>
  );
}

/** Any of a few, kept as one number. */
export function FlagsControl({ row, input, labels, disabled, onInput }: ControlProps): ReactNode {
  const styles = useStyles();
  const t = useText();
  const current = typeof input === 'number' ? input : Number(row.default ?? 0);
  const set = flagsIn(row, current);
  const { id, 'aria-labelledby': labelledBy, 'aria-describedby': describedBy } = labels;
  return (
    <div
      className={styles.flags}
      role="group"
      id={id}
      tabIndex={-1}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
    >
      {(row.values ?? []).map((word, bit) => (
        <Checkbox
          key={word}
          label={wordOf(t, row, word)}
          checked={set.includes(word)}
          disabled={disabled}
          onChange={(_, { checked }) =>
            onInput(checked === true ? current | (1 << bit) : current & ~(1 << bit))
          }
        />
      ))}
    </div>
  );
}
