import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SystemHistory } from '../../../electron/contract/helper/system-events.js';
import { sayFailure } from '../../../electron/contract/translate.js';
import { useText } from '../../lib/i18n.js';
import type { Loaded } from '../../lib/use-loaded.js';

const useStyles = makeStyles({
  remark: { margin: 0, padding: '2px 12px 10px', color: tokens.colorNeutralForeground3, userSelect: 'text' },
});

/** What of the Service Control Manager's events is missing from the history, and why; nothing when all are there. */
export function SystemRemark({ history }: { readonly history: Loaded<SystemHistory> }): ReactNode {
  const styles = useStyles();
  const t = useText();
  const { value, failure } = history;
  const words =
    failure !== null
      ? t('systemEvents.unread', { why: sayFailure(t, failure) })
      : value?.status === 'unavailable'
        ? t('systemEvents.unavailable', {})
        : value?.complete === false
          ? t('systemEvents.older', {})
          : null;
  return words === null ? null : <p className={styles.remark}>{words}</p>;
}
