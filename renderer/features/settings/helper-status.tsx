import { Button, makeStyles, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircle16Filled,
  DismissCircle16Filled,
  ArrowClockwise16Regular,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Hello } from '../../../electron/contract/helper/rpc.js';
import { sayFailure } from '../../../electron/contract/translate.js';
import { useText, type TextFunction } from '../../lib/i18n.js';
import type { HelperModel } from './use-helper.js';

const useStyles = makeStyles({
  state: { display: 'flex', columnGap: tokens.spacingHorizontalXS, overflowWrap: 'anywhere' },
  icon: { flexShrink: 0, marginTop: '2px' },
  good: { color: tokens.colorPaletteGreenForeground1 },
  bad: { color: tokens.colorPaletteRedForeground1 },
  quiet: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** Whether the helper answers, what it is, and a button to start it anew. */
export function HelperStatus({ connection, restarting, failed, restart }: HelperModel): ReactNode {
  const styles = useStyles();
  const t = useText();
  const helper = connection?.state === 'connected' ? connection.helper : null;
  const state = connection?.state ?? 'connecting';
  const Icon = {
    connected: CheckmarkCircle16Filled,
    connecting: ArrowClockwise16Regular,
    disconnected: DismissCircle16Filled,
  }[state];
  const problem = failed ?? (state === 'disconnected' ? (connection?.failure ?? null) : null);
  return (
    <>
      <div className={styles.state} role="status">
        <span className={styles.icon}>
          <Icon
            className={state === 'connected' ? styles.good : state === 'disconnected' ? styles.bad : ''}
            aria-hidden
          />
        </span>
        <span>{helper !== null ? sayHelper(t, helper) : t(`settings.helper.${state}`)}</span>
      </div>
      {problem !== null && <div role="alert">{sayFailure(t, problem)}</div>}
      <div className={styles.quiet}>{t('settings.helper.hint')}</div>
      <Button size="small" disabled={restarting} onClick={restart}>
        {t(restarting ? 'settings.helper.restarting' : 'settings.helper.restart')}
      </Button>
    </>
  );
}

function sayHelper(t: TextFunction, { version, pid, computer, wine, windows }: Hello): string {
  const system =
    wine === null
      ? t('settings.helper.windows', { version: windows })
      : t('settings.helper.wine', { version: wine });
  return t('settings.helper.connected', { version, pid, computer, system });
}
