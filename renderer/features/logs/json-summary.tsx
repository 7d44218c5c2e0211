import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown12Regular, ChevronRight12Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useText } from '../../lib/i18n.js';
import type { JsonLine } from './json-line.js';
import { LINE_HEIGHT } from './row-height.js';

const useStyles = makeStyles({
  toggle: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '16px',
    height: `${LINE_HEIGHT}px`,
    padding: 0,
    border: 'none',
    background: 'none',
    color: tokens.colorNeutralForeground2,
    verticalAlign: 'top',
    cursor: 'pointer',
  },
  level: { fontWeight: tokens.fontWeightSemibold },
  key: { color: tokens.colorNeutralForeground3 },
  time: { color: tokens.colorNeutralForeground3 },
});

export interface JsonToggleProps {
  readonly expanded: boolean;
  readonly onToggle: () => void;
}

/** Shows and hides all that a line of JSON has. By the keyboard the list does it, for the selected line. */
export function JsonToggle({ expanded, onToggle }: JsonToggleProps): ReactNode {
  const styles = useStyles();
  const t = useText();
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.toggle}
      aria-expanded={expanded}
      aria-label={t('logs.json.toggle')}
      onClick={onToggle}
      onMouseDown={(event) => event.stopPropagation()}
    >
      {expanded ? <ChevronDown12Regular /> : <ChevronRight12Regular />}
    </button>
  );
}

/** A line of JSON as people read lines: level, message, and what else there is. */
export function JsonSummary({
  line,
  time,
}: {
  readonly line: JsonLine;
  /** Its time, where that has no column. */
  readonly time: string;
}): ReactNode {
  const styles = useStyles();
  return (
    <>
      {time !== '' && <span className={styles.time}>{`${time} `}</span>}
      {line.level !== null && <span className={styles.level}>{`${line.level} `}</span>}
      <span>{line.message}</span>
      {line.fields.map(({ key, value }, index) => (
        // Members of an object stand where they stand, and may come twice.
        <span key={index}>
          <span className={styles.key}>{`  ${key}=`}</span>
          {value}
        </span>
      ))}
    </>
  );
}
