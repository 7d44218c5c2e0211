import { Checkbox, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { failure } from '../../../electron/contract/errors.js';
import type { ParameterRow } from '../../../electron/contract/helper/schema.js';
import { sayFailure } from '../../../electron/contract/translate.js';
import type { ImportedService } from '../../../electron/contract/transfer.js';
import { useLanguage, useText } from '../../lib/i18n.js';
import { Field } from '../../ui/field.js';
import { ChangeTable } from '../configure/change-table.js';
import { QuietNote } from '../create/notes.js';
import { canImport } from './use-import.js';

const useStyles = makeStyles({
  row: { padding: '4px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  head: { display: 'flex', alignItems: 'center', columnGap: '8px', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  more: { paddingInlineStart: '36px', display: 'flex', flexDirection: 'column', rowGap: '4px' },
  summary: {
    color: tokens.colorNeutralForeground2,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  password: { maxWidth: '320px' },
});

export interface ImportedServiceRowProps {
  readonly service: ImportedService;
  readonly rows: readonly ParameterRow[];
  readonly chosen: boolean;
  readonly password: string;
  readonly disabled: boolean;
  readonly onChoose: (chosen: boolean) => void;
  readonly onPassword: (password: string) => void;
}

/** One service of a file: what would become of it, and what is wrong. */
export function ImportedServiceRow(props: ImportedServiceRowProps): ReactNode {
  const { service, rows, chosen, password, disabled, onChoose, onPassword } = props;
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const { name, actions, changes, problems, passwordOf } = service;
  const words =
    actions.length === 0
      ? t('transfer.import.unchanged')
      : actions
          .map((action) => t(`transfer.import.action.${action}`, { count: changes.length }))
          .join(language === 'zh-CN' ? '，' : ', ');
  // Settings that the table does not have are refused when the file is read.
  const shown = changes.flatMap(({ setting, before, after }) => {
    const row = rows.find((each) => each.name === setting);
    return row === undefined ? [] : [{ row, before, after, passwordOnly: false }];
  });
  return (
    <li className={styles.row} data-imported={name}>
      <div className={styles.head}>
        <Checkbox
          label={name}
          checked={chosen}
          disabled={disabled || !canImport(service)}
          onChange={(_, { checked }) => onChoose(checked === true)}
        />
        <span className={styles.quiet}>{words}</span>
      </div>
      <div className={styles.more}>
        {problems.map(({ setting, code, value, win32 }) => (
          <QuietNote
            key={`${setting ?? ''} ${code}`}
            text={sayFailure(t, failure(code, { object: value ?? name, value, win32, field: setting }))}
          />
        ))}
        {passwordOf !== null && chosen && (
          <Field
            className={styles.password}
            label={t('transfer.import.password', { account: passwordOf })}
            messages={
              password === '' ? [{ severity: 'warning', text: t('transfer.import.passwordMissing') }] : []
            }
          >
            <Input
              type="password"
              autoComplete="off"
              value={password}
              disabled={disabled}
              onChange={(_, { value }) => onPassword(value)}
            />
          </Field>
        )}
        {shown.length > 0 && (
          <details>
            <summary className={styles.summary}>{t('transfer.import.details')}</summary>
            <ChangeTable changes={shown} running={false} />
          </details>
        )}
      </div>
    </li>
  );
}
