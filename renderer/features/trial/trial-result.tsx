import { makeStyles, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircle16Filled,
  ErrorCircle16Filled,
  Info16Regular,
  Lightbulb16Regular,
  Warning16Filled,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Finding } from '../../../electron/contract/diagnosis.js';
import { sayFailure } from '../../../electron/contract/translate.js';
import { useText } from '../../lib/i18n.js';
import { findingText } from '../diagnosis/finding-text.js';
import type { TrialState } from './trial-state.js';
import { verdict, type Verdict } from './verdict.js';

const useStyles = makeStyles({
  result: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXXS,
    '&:empty': { display: 'none' },
  },
  line: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    overflowWrap: 'anywhere',
    userSelect: 'text',
  },
  icon: { paddingTop: '2px' },
  good: { color: tokens.colorPaletteGreenForeground1 },
  doubtful: { color: tokens.colorPaletteDarkOrangeForeground1 },
  bad: { color: tokens.colorPaletteRedForeground1 },
  neutral: { color: tokens.colorNeutralForeground2 },
});

const ICONS = {
  good: CheckmarkCircle16Filled,
  doubtful: Warning16Filled,
  bad: ErrorCircle16Filled,
  neutral: Info16Regular,
} as const satisfies Record<Verdict['tone'], unknown>;

/** What came of a test run in words, and what the output says about it. */
export function TrialResult({ state }: { readonly state: TrialState }): ReactNode {
  const styles = useStyles();
  const t = useText();
  const { end, failure } = state;
  const said =
    failure !== null ? { tone: 'bad' as const, text: sayFailure(t, failure) } : say(t, verdict(state));
  const Icon = said === null ? null : ICONS[said.tone];
  return (
    <div className={styles.result} role="status">
      {said !== null && Icon !== null && (
        <span className={styles.line}>
          <Icon className={`${styles.icon} ${styles[said.tone]}`} aria-hidden />
          <span>{said.text}</span>
        </span>
      )}
      {(end?.findings ?? []).map((finding) => (
        <FindingLine key={finding.code} finding={finding} />
      ))}
    </div>
  );
}

function say(
  t: ReturnType<typeof useText>,
  told: Verdict | null,
): { readonly tone: Verdict['tone']; readonly text: string } | null {
  return told === null
    ? null
    : { tone: told.tone, text: told.parts.map(({ key, params }) => t(key, params)).join(' ') };
}

function FindingLine({ finding }: { readonly finding: Finding }): ReactNode {
  const styles = useStyles();
  const t = useText();
  return (
    <span className={styles.line}>
      <Lightbulb16Regular className={`${styles.icon} ${styles.doubtful}`} aria-hidden />
      <span>
        {!finding.certain && <span className={styles.neutral}>{t('diagnosis.probably')} </span>}
        {findingText(t, finding)}
      </span>
    </span>
  );
}
