import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import type { Failure } from '../../electron/contract/errors.js';
import { sayFailure } from '../../electron/contract/translate.js';
import { useText } from '../lib/i18n.js';
import { useCommands } from '../lib/store/commands.js';
import { dismiss, type Notice } from '../lib/store/notices.js';
import { useWindow, useWindowStore } from '../lib/store/store.js';

const useStyles = makeStyles({
  notices: { display: 'flex', flexDirection: 'column', flexShrink: 0 },
  bar: { borderRadius: 0, borderLeftWidth: 0, borderRightWidth: 0, borderTopWidth: 0, userSelect: 'text' },
  details: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: '12px',
    margin: '4px 0',
    fontSize: tokens.fontSizeBase200,
  },
  failed: { margin: '2px 0', paddingLeft: '20px', maxHeight: '96px', overflowY: 'auto' },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
});

/** What has to be told: no connection, failures, and quiet lines. */
export function Notices(): ReactNode {
  const styles = useStyles();
  const notices = useWindow((state) => state.notices);
  return (
    <div className={styles.notices}>
      <ConnectionNotice />
      {notices.map((notice) => (
        <NoticeBar key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function ConnectionNotice(): ReactNode {
  const styles = useStyles();
  const t = useText();
  const commands = useCommands();
  const link = useWindow((state) => state.link);
  const { state, failure } = useWindow((each) => each.connection);
  if (link === 'lost' || link === 'refused') {
    return (
      <MessageBar intent="warning" layout="multiline" className={styles.bar}>
        <MessageBarBody>{t(`app.link.${link}.text`)}</MessageBarBody>
      </MessageBar>
    );
  }
  if (state !== 'disconnected') return null;
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        {t('tray.disconnected')}
        {t('app.disconnectedReason', { reason: failure === null ? '' : sayFailure(t, failure) })}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => void commands.restartHelper()}>
          {t('app.restartHelper')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function NoticeBar({ notice }: { readonly notice: Notice }): ReactNode {
  const styles = useStyles();
  const t = useText();
  const store = useWindowStore();
  const [open, setOpen] = useState(false);
  const close = (
    <Button
      size="small"
      appearance="transparent"
      aria-label={t('app.dismiss')}
      icon={<DismissRegular />}
      onClick={() => store.setState((state) => ({ notices: dismiss(state.notices, notice.id) }))}
    />
  );
  if (notice.kind === 'quiet') {
    return (
      <MessageBar intent="info" className={styles.bar}>
        <MessageBarBody>{t(notice.key)}</MessageBarBody>
        <MessageBarActions containerAction={close} />
      </MessageBar>
    );
  }
  if (notice.kind === 'partial') {
    const { action, total, failed } = notice;
    return (
      <MessageBar intent="error" layout="multiline" className={styles.bar}>
        <MessageBarBody>
          {t(`services.bulk.partial.${action}`, { done: total - failed.length, total })}
          <ul className={styles.failed}>
            {failed.map(({ name, failure }) => (
              <li key={name}>{t('services.bulk.failed', { name, reason: sayFailure(t, failure) })}</li>
            ))}
          </ul>
        </MessageBarBody>
        <MessageBarActions containerAction={close} />
      </MessageBar>
    );
  }
  const { failure } = notice;
  return (
    <MessageBar intent="error" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        {sayFailure(t, failure)}{' '}
        <Link as="button" inline aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'app.hideDetails' : 'app.details')}
        </Link>
        {open && <FailureDetails failure={failure} />}
      </MessageBarBody>
      <MessageBarActions containerAction={close} />
    </MessageBar>
  );
}

function FailureDetails({ failure }: { readonly failure: Failure }): ReactNode {
  const styles = useStyles();
  const t = useText();
  const facts = (['code', 'operation', 'object', 'win32', 'field', 'value', 'message'] as const).flatMap(
    (name) =>
      failure[name] === null || failure[name] === '' ? [] : [{ name, value: String(failure[name]) }],
  );
  const text = facts.map(({ name, value }) => `${name}: ${value}`).join('\r\n');
  return (
    <>
      <dl className={styles.details}>
        {facts.map(({ name, value }) => (
          <FactRow key={name} term={t(`app.failure.${name}`)} value={value} />
        ))}
      </dl>
      <Button size="small" onClick={() => void navigator.clipboard.writeText(text)}>
        {t('app.copyDetails')}
      </Button>
    </>
  );
}

function FactRow({ term, value }: { readonly term: string; readonly value: string }): ReactNode {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.value}>{value}</dd>
    </>
  );
}
