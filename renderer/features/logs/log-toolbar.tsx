import {
  Button,
  makeStyles,
  Menu,
  MenuButton,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  ToggleButton,
  tokens,
} from '@fluentui/react-components';
import {
  ArrowDownRegular,
  PauseRegular,
  PlayRegular,
  SearchRegular,
  TextWrapRegular,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { ENCODINGS, type Encoding } from '../../../electron/contract/encodings.js';
import { useText } from '../../lib/i18n.js';
import { Segmented } from '../../ui/segmented.js';
import { GoTo } from './go-to.js';
import { ViewMenu } from './view-menu.js';
import type { LogSession } from './log-session.js';
import type { LogState } from './log-state.js';

const AUTOMATIC = 'auto';

export interface LogToolbarProps {
  readonly session: LogSession;
  readonly state: LogState;
  readonly onFind: () => void;
  /** Whether the place to go to is being chosen. */
  readonly going: boolean;
  readonly onGoing: (going: boolean) => void;
}

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    flexShrink: 0,
    columnGap: '4px',
    padding: '3px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  button: { minWidth: 'auto', fontWeight: tokens.fontWeightRegular },
  space: { flexGrow: 1 },
});

/** What can be done with a log: which stream, find, pause, wrap, encoding, follow. */
export function LogToolbar({ session, state, onFind, going, onGoing }: LogToolbarProps): ReactNode {
  const styles = useStyles();
  const t = useText();
  return (
    <div className={styles.bar} role="toolbar" aria-label={t('logs.toolbar')}>
      <Segmented
        label={t('logs.stream.label')}
        options={(['all', 'stdout', 'stderr'] as const).map((value) => ({
          value,
          label: t(`logs.stream.${value}`),
        }))}
        value={state.stream}
        onChange={(stream) => session.setStream(stream)}
      />
      <span className={styles.space} />
      <Button
        className={styles.button}
        size="small"
        appearance="subtle"
        icon={<SearchRegular />}
        onClick={onFind}
      >
        {t('logs.find.open')}
      </Button>
      <GoTo session={session} open={going} onOpen={onGoing} />
      <ToggleButton
        className={styles.button}
        size="small"
        appearance="subtle"
        icon={<TextWrapRegular />}
        checked={state.wrap}
        onClick={() => session.setView({ wrap: !state.wrap })}
      >
        {t('logs.wrap')}
      </ToggleButton>
      <EncodingMenu session={session} state={state} />
      <Button
        className={styles.button}
        size="small"
        appearance={state.paused ? 'primary' : 'subtle'}
        icon={state.paused ? <PlayRegular /> : <PauseRegular />}
        onClick={() => session.setPaused(!state.paused)}
      >
        {state.paused ? t('logs.resume', { count: state.heldBack }) : t('logs.pause')}
      </Button>
      <ToggleButton
        className={styles.button}
        size="small"
        appearance="subtle"
        icon={<ArrowDownRegular />}
        checked={state.following}
        onClick={() => session.setFollowing(!state.following)}
      >
        {t('logs.follow')}
      </ToggleButton>
      <ViewMenu session={session} state={state} />
    </div>
  );
}

function EncodingMenu({ session, state }: Pick<LogToolbarProps, 'session' | 'state'>): ReactNode {
  const styles = useStyles();
  const t = useText();
  const actual = [...new Set(state.files.filter(({ exists }) => exists).map(({ encoding }) => encoding))];
  const shown = state.encoding === null ? actual : [state.encoding];
  const label = shown.map((encoding) => t(`logs.encoding.short.${encoding}`)).join(', ');
  return (
    <Menu
      checkedValues={{ encoding: [state.encoding ?? AUTOMATIC] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        session.setEncoding(ENCODINGS.find((encoding) => encoding === checkedItems[0]) ?? null);
      }}
    >
      <MenuTrigger>
        <MenuButton
          className={styles.button}
          size="small"
          appearance="subtle"
          aria-label={t('logs.encoding.label', { encoding: label })}
        >
          {label === '' ? t('logs.encoding.unknown') : label}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItemRadio name="encoding" value={AUTOMATIC}>
            {t('logs.encoding.automatic')}
          </MenuItemRadio>
          {ENCODINGS.map((encoding: Encoding) => (
            <MenuItemRadio key={encoding} name="encoding" value={encoding}>
              {t(`logs.encoding.${encoding}`)}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
