import { Button, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import type { ParameterRow } from '../../../../electron/contract/helper/schema.js';
import { useText } from '../../../lib/i18n.js';
import { recordOf, type ControlProps } from '../control-props.js';
import { DEFAULT_EXIT, exitActionLines, parseExitCode } from '../exit-actions.js';
import { wordOf } from '../setting-words.js';

const useStyles = makeStyles({
  table: { borderSpacing: 0, flexGrow: 1, maxWidth: '560px' },
  head: {
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    padding: '0 8px 2px 0',
  },
  cell: { padding: '2px 8px 2px 0' },
  code: { width: '140px' },
  action: { width: '100%' },
  add: { whiteSpace: 'nowrap' },
  wrong: { color: tokens.colorPaletteRedForeground1, fontSize: tokens.fontSizeBase200 },
});

/** What happens by exit code, as a table: the codes that have an action of their own, and all others. */
export function ExitActionsControl({ row, input, labels, disabled, onInput }: ControlProps): ReactNode {
  const styles = useStyles();
  const t = useText();
  const actions = recordOf(input);
  const { 'aria-labelledby': labelledBy, 'aria-describedby': describedBy, id } = labels;
  const remove = (code: string): void =>
    onInput(Object.fromEntries(Object.entries(actions).filter(([each]) => each !== code)));
  return (
    <table
      className={styles.table}
      id={id}
      tabIndex={-1}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
    >
      <thead>
        <tr>
          <th className={styles.head} scope="col">
            {t('configure.exitAction.code')}
          </th>
          <th className={styles.head} scope="col">
            {t('configure.exitAction.action')}
          </th>
          <td />
        </tr>
      </thead>
      <tbody>
        {exitActionLines(actions).map(({ code, action }) => (
          <tr key={code}>
            <td className={styles.cell}>{code}</td>
            <td className={styles.cell}>
              <ActionSelect
                row={row}
                label={t('configure.exitAction.on', { code })}
                value={action}
                disabled={disabled}
                onChange={(chosen) => onInput({ ...actions, [code]: chosen })}
              />
            </td>
            <td className={styles.cell}>
              <Button
                size="small"
                appearance="subtle"
                icon={<DeleteRegular />}
                disabled={disabled}
                aria-label={t('configure.exitAction.remove', { code })}
                onClick={() => remove(code)}
              />
            </td>
          </tr>
        ))}
        <NewLine row={row} actions={actions} disabled={disabled} onAdd={onInput} />
        <tr>
          <td className={styles.cell}>{t('configure.exitAction.other')}</td>
          <td className={styles.cell}>
            <ActionSelect
              row={row}
              label={t('configure.exitAction.other')}
              value={actions[DEFAULT_EXIT] ?? String(row.default)}
              disabled={disabled}
              onChange={(chosen) => onInput({ ...actions, [DEFAULT_EXIT]: chosen })}
            />
          </td>
          <td />
        </tr>
      </tbody>
    </table>
  );
}

interface NewLineProps {
  readonly row: ParameterRow;
  readonly actions: Readonly<Record<string, string>>;
  readonly disabled: boolean;
  readonly onAdd: (actions: Readonly<Record<string, string>>) => void;
}

/** Where another exit code is added. */
function NewLine({ row, actions, disabled, onAdd }: NewLineProps): ReactNode {
  const styles = useStyles();
  const t = useText();
  const [code, setCode] = useState('');
  const [action, setAction] = useState('Exit');
  const parsed = parseExitCode(code);
  const wrong =
    code.trim() === ''
      ? null
      : parsed === null
        ? t('configure.wrong.exitCode', { code })
        : Object.hasOwn(actions, parsed)
          ? t('configure.wrong.twice', { name: parsed })
          : null;
  const ready = parsed !== null && wrong === null;
  const add = (): void => {
    if (!ready) return;
    onAdd({ ...actions, [parsed]: action });
    setCode('');
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    add();
  };
  return (
    <>
      <tr>
        <td className={styles.cell}>
          <Input
            size="small"
            className={styles.code}
            aria-label={t('configure.exitAction.newCode')}
            aria-invalid={wrong !== null}
            placeholder={t('configure.exitAction.newCode')}
            value={code}
            disabled={disabled}
            onChange={(_, { value }) => setCode(value)}
            onKeyDown={onKeyDown}
          />
        </td>
        <td className={styles.cell}>
          <ActionSelect
            row={row}
            label={t('configure.exitAction.newAction')}
            value={action}
            disabled={disabled}
            onChange={setAction}
          />
        </td>
        <td className={styles.cell}>
          <Button
            size="small"
            className={styles.add}
            icon={<AddRegular />}
            disabled={disabled || !ready}
            onClick={add}
          >
            {t('configure.exitAction.add')}
          </Button>
        </td>
      </tr>
      {wrong !== null && (
        <tr>
          <td className={styles.wrong} colSpan={3} role="alert">
            {wrong}
          </td>
        </tr>
      )}
    </>
  );
}

interface ActionSelectProps {
  readonly row: ParameterRow;
  readonly label: string;
  readonly value: string;
  readonly disabled: boolean;
  readonly onChange: (action: string) => void;
}

function ActionSelect({ row, label, value, disabled, onChange }: ActionSelectProps): ReactNode {
  const styles = useStyles();
  const t = useText();
  return (
    <Select
      size="small"
      className={styles.action}
      aria-label={label}
      value={value}
      disabled={disabled}
      onChange={(_, data) => onChange(data.value)}
    >
      {(row.values ?? []).map((word) => (
        <option key={word} value={word}>
          {wordOf(t, row, word)}
        </option>
      ))}
    </Select>
  );
}
