import { Button, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useText } from '../../../lib/i18n.js';
import { textOf, type ControlProps } from '../control-props.js';
import { RECOVERY_WORDS, recoveryLines, recoveryText, type RecoveryLine } from '../recovery-actions.js';
import { LineGroup } from './line-group.js';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  which: { minWidth: '96px' },
  action: { minWidth: '180px' },
  delay: { width: '140px' },
  add: { alignSelf: 'flex-start', whiteSpace: 'nowrap' },
});

/** A minute, as the dialog of Windows proposes. */
const NEW_LINE: RecoveryLine = { action: 'restart', delay: '60000' };

/** What Windows does at the first failure of the service, at the second, and so on; the last is for all further ones. */
export function RecoveryControl({ input, labels, disabled, onInput }: ControlProps): ReactNode {
  const styles = useStyles();
  const t = useText();
  const lines = recoveryLines(textOf(input));
  const put = (index: number, line: RecoveryLine): void =>
    onInput(recoveryText(lines.map((each, at) => (at === index ? line : each))));
  const whichOf = (index: number): string =>
    t(index === lines.length - 1 ? 'configure.recovery.further' : 'configure.recovery.failure', {
      number: index + 1,
    });
  return (
    <LineGroup labels={labels}>
      {lines.map((line, index) => (
        <div key={index} className={styles.line}>
          <span className={styles.which}>{whichOf(index)}</span>
          <Select
            size="small"
            className={styles.action}
            aria-label={t('configure.recovery.action', { failure: whichOf(index) })}
            value={line.action}
            disabled={disabled}
            onChange={(_, { value }) => put(index, { ...line, action: value })}
          >
            {RECOVERY_WORDS.map((word) => (
              <option key={word} value={word}>
                {t(`configure.recovery.${word}`)}
              </option>
            ))}
          </Select>
          <Input
            size="small"
            className={styles.delay}
            inputMode="numeric"
            aria-label={t('configure.recovery.delay', { failure: whichOf(index) })}
            value={line.delay}
            disabled={disabled}
            contentAfter={<span>{t('configure.unit.ms')}</span>}
            onChange={(_, { value }) => put(index, { ...line, delay: value.replaceAll('/', '') })}
          />
          <Button
            size="small"
            appearance="subtle"
            icon={<DeleteRegular />}
            disabled={disabled}
            aria-label={t('configure.recovery.remove', { failure: whichOf(index) })}
            onClick={() => onInput(recoveryText(lines.filter((_, at) => at !== index)))}
          />
        </div>
      ))}
      <Button
        size="small"
        className={styles.add}
        icon={<AddRegular />}
        disabled={disabled}
        onClick={() => onInput(recoveryText([...lines, NEW_LINE]))}
      >
        {t('configure.recovery.add')}
      </Button>
    </LineGroup>
  );
}
