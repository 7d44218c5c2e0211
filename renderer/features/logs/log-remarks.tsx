import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { sayFailure } from '../../../electron/contract/translate.js';
import { useText } from '../../lib/i18n.js';
import type { LogState } from './log-state.js';

const useStyles = makeStyles({
  remark: {
    flexShrink: 0,
    padding: '2px 12px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** What has to be said about the log as a whole. */
export function LogRemarks({ state }: { readonly state: LogState }): ReactNode {
  const styles = useStyles();
  const t = useText();
  const binary = state.files.filter((file) => file.binary).map(({ path }) => path);
  const told = [
    ...binary.map((path) => t('logs.binary', { path })),
    ...state.files.flatMap(({ trouble, path }) =>
      trouble === null ? [] : [t(`logs.trouble.${trouble}`, { path })],
    ),
    ...(state.problem === null ? [] : [sayFailure(t, state.problem)]),
    ...(state.inexact ? [t('logs.inexact')] : []),
  ];
  return told.map((text) => (
    <div key={text} className={styles.remark} role="status">
      {text}
    </div>
  ));
}
