import {
  Button,
  Field,
  Input,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  tokens,
} from '@fluentui/react-components';
import { ArrowRightRegular } from '@fluentui/react-icons';
import { useState, type SyntheticEvent, type ReactNode } from 'react';
import type { PageRequest } from '../../../electron/contract/logs.js';
import { useText } from '../../lib/i18n.js';
import type { LogSession } from './log-session.js';
import { inputTime } from './time.js';

export interface GoToProps {
  readonly session: LogSession;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
}

const useStyles = makeStyles({
  trigger: { minWidth: 'auto', fontWeight: tokens.fontWeightRegular },
  surface: { display: 'flex', flexDirection: 'column', rowGap: '12px', padding: '12px', width: '264px' },
  ends: { display: 'flex', columnGap: '8px' },
  end: { flexGrow: 1 },
  row: { display: 'flex', columnGap: '8px', alignItems: 'flex-end' },
  field: { flexGrow: 1, minWidth: 0 },
});

/** Goes to another part of the log: its ends, a time, a share of its length. */
export function GoTo({ session, open, onOpen }: GoToProps): ReactNode {
  const styles = useStyles();
  const t = useText();
  const [time, setTime] = useState('');
  const [percent, setPercent] = useState('');
  const share = percent === '' ? NaN : Number(percent) / 100;

  function toggle(next: boolean): void {
    if (next && time === '') setTime(inputTime(firstTime(session) ?? Date.now()));
    onOpen(next);
  }

  function go(at: PageRequest): void {
    onOpen(false);
    void session.goTo(at);
  }

  return (
    <Popover open={open} onOpenChange={(_, data) => toggle(data.open)} trapFocus withArrow>
      <PopoverTrigger disableButtonEnhancement>
        <Button className={styles.trigger} size="small" appearance="subtle" icon={<ArrowRightRegular />}>
          {t('logs.goTo.open')}
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={t('logs.goTo.label')}>
        <div className={styles.ends}>
          <Button className={styles.end} size="small" onClick={() => go({ kind: 'start' })}>
            {t('logs.goTo.start')}
          </Button>
          <Button className={styles.end} size="small" onClick={() => go({ kind: 'end' })}>
            {t('logs.goTo.end')}
          </Button>
        </div>
        <GoToField
          label={t('logs.goTo.time')}
          valid={!Number.isNaN(Date.parse(time))}
          onGo={() => go({ kind: 'time', time: Math.max(0, Date.parse(time)) })}
        >
          <Input
            className={styles.field}
            size="small"
            type="datetime-local"
            input={{ step: 1 }}
            value={time}
            onChange={(_, { value }) => setTime(value)}
          />
        </GoToField>
        <GoToField
          label={t('logs.goTo.percent')}
          valid={share >= 0 && share <= 1}
          onGo={() => go({ kind: 'fraction', fraction: share })}
        >
          <Input
            className={styles.field}
            size="small"
            type="number"
            input={{ min: 0, max: 100, step: 'any' }}
            value={percent}
            onChange={(_, { value }) => setPercent(value)}
          />
        </GoToField>
      </PopoverSurface>
    </Popover>
  );
}

interface GoToFieldProps {
  readonly label: string;
  readonly valid: boolean;
  readonly onGo: () => void;
  readonly children: React.ReactElement;
}

/** A value to go to, by Enter or its button. */
function GoToField({ label, valid, onGo, children }: GoToFieldProps): ReactNode {
  const styles = useStyles();
  const t = useText();
  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    if (valid) onGo();
  }
  return (
    <form className={styles.row} onSubmit={submit} noValidate>
      <Field className={styles.field} label={label} size="small">
        {children}
      </Field>
      <Button size="small" type="submit" disabled={!valid} aria-label={t('logs.goTo.go', { what: label })}>
        {t('logs.goTo.open')}
      </Button>
    </form>
  );
}

/** The time of the first line that is loaded and has one, ms since the epoch. */
function firstTime(session: LogSession): number | null {
  for (const entry of session.state().buffer.entries) {
    if (entry.kind === 'line' && entry.line.at !== null) return Date.parse(entry.line.at);
  }
  return null;
}
