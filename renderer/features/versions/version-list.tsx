import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useLanguage, useText } from '../../lib/i18n.js';
import type { Version } from './versions.js';

const useStyles = makeStyles({
  list: {
    flexShrink: 0,
    width: '230px',
    overflowY: 'auto',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  version: {
    padding: '4px 8px',
    cursor: 'default',
    overflowWrap: 'anywhere',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  chosen: { backgroundColor: tokens.colorSubtleBackgroundSelected },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export interface VersionListProps {
  readonly versions: readonly Version[];
  readonly chosen: number;
  readonly onChoose: (id: number) => void;
}

/** The versions, newest first: when, what and who. */
export function VersionList({ versions, chosen, onChoose }: VersionListProps): ReactNode {
  const styles = useStyles();
  const t = useText();
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent): void => {
    const at = versions.findIndex(({ id }) => id === chosen);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: versions.length - 1 }[event.key];
    const next = to === undefined ? undefined : versions[to];
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next.id);
    list.current?.querySelector(`#${idOf(next)}`)?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <div
      ref={list}
      className={styles.list}
      role="listbox"
      tabIndex={0}
      aria-label={t('versions.list')}
      aria-activedescendant={`version-${chosen}`}
      onKeyDown={move}
    >
      {versions.map((version) => (
        <div
          key={version.id}
          id={idOf(version)}
          role="option"
          aria-selected={version.id === chosen}
          className={mergeClasses(styles.version, version.id === chosen && styles.chosen)}
          onClick={() => onChoose(version.id)}
        >
          <VersionWords version={version} oldest={version.id === 1} />
        </div>
      ))}
    </div>
  );
}

function idOf({ id }: Version): string {
  return `version-${id}`;
}

function VersionWords({
  version,
  oldest,
}: {
  readonly version: Version;
  readonly oldest: boolean;
}): ReactNode {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const { change } = version;
  if (change === null)
    return (
      <>
        <div>{t(oldest ? 'versions.beginning' : 'versions.outside')}</div>
        <div className={styles.quiet}>{t('versions.unknownTime')}</div>
      </>
    );
  return (
    <>
      <div>{t(`versions.operation.${change.operation}`)}</div>
      <div className={styles.quiet}>
        <time dateTime={change.at}>
          {new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'medium' }).format(
            new Date(change.at),
          )}
        </time>
      </div>
      <div className={styles.quiet}>{t(`versions.tool.${change.tool}`, { user: change.user })}</div>
    </>
  );
}
