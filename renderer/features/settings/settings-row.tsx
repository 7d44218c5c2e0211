import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '144px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'start',
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    ':not(:first-child)': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  label: { paddingTop: '6px' },
  content: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
    paddingTop: '6px',
    minWidth: 0,
  },
  control: { paddingTop: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
});

export interface SettingsRowProps {
  readonly label: string;
  /** Id of the control that the label belongs to; without it the row is information only. */
  readonly controlId?: string;
  readonly children: ReactNode;
}

/** One setting, or one fact, with its label on the left. */
export function SettingsRow({ label, controlId, children }: SettingsRowProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={styles.row}>
      {controlId === undefined ? (
        <div className={styles.label}>{label}</div>
      ) : (
        <label className={styles.label} htmlFor={controlId}>
          {label}
        </label>
      )}
      <div className={controlId === undefined ? styles.content : styles.control}>{children}</div>
    </div>
  );
}
