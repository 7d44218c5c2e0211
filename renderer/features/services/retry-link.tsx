import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Service } from '../../../electron/contract/helper/model.js';
import { useText } from '../../lib/i18n.js';
import { useCommands } from '../../lib/store/commands.js';
import { useAppInfo } from '../../lib/use-app-info.js';
import { useAvailability } from './use-availability.js';

const useStyles = makeStyles({
  link: {
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '16px',
    // The usual colour of links is too faint on a selected row of the dark theme.
    color: tokens.colorBrandForegroundLinkHover,
  },
});

/** "Retry now" behind the reason, while it can be done. By the keyboard it is in the service's menu. */
export function RetryLink({ service }: { readonly service: Service }): ReactNode {
  const styles = useStyles();
  const t = useText();
  const commands = useCommands();
  const { needsPrompt } = useAppInfo();
  const { start } = useAvailability(service);
  if (start !== null) return null;
  return (
    <Link
      as="button"
      className={styles.link}
      tabIndex={-1}
      title={needsPrompt ? t('ui.needsPermission') : undefined}
      onClick={() => void commands.control('start', [service.name])}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      {t('action.retryNow')}
    </Link>
  );
}
