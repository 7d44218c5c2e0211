import { Button, Input, makeStyles, Select, Spinner, tokens, Tooltip } from '@fluentui/react-components';
import { ArrowUp20Regular } from '@fluentui/react-icons';
import { useMemo, useState, type ReactNode } from 'react';
import { unquotePath } from '../../../electron/contract/command-line.js';
import type { Directory } from '../../../electron/contract/helper/model.js';
import { sayFailure } from '../../../electron/contract/translate.js';
import { useLanguage, useText } from '../../lib/i18n.js';
import { Modal } from '../../ui/modal.js';
import { EntryList } from './entry-list.js';
import { listEntries, startFolder, type ChoiceKind, type FileFilter } from './listing.js';
import { useDirectory } from './use-directory.js';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  bar: { display: 'flex', columnGap: tokens.spacingHorizontalS },
  address: { flexGrow: 1, minWidth: 0 },
  frame: {
    height: 'min(320px, calc(100vh - 280px))',
    minHeight: '120px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
  },
  said: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  filter: { marginRight: 'auto' },
});

/** Something that belongs to one folder. */
type Of<T> = { readonly directory: Directory | null; readonly value: T } | null;

export interface BrowseDialogProps {
  readonly kind: ChoiceKind;
  /** Path to begin from; may be empty. */
  readonly start: string;
  readonly onChoose: (path: string) => void;
  readonly onCancel: () => void;
}

/** Chooses a program or a folder on the machine that runs the services, where there is no dialog of the system's own. */
export function BrowseDialog({ kind, start, onChoose, onCancel }: BrowseDialogProps): ReactNode {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const { directory, loading, failed, go } = useDirectory(startFolder(kind, start));
  const [filter, setFilter] = useState<FileFilter>('programs');
  // What is typed and selected belongs to the folder shown, and goes with it.
  const [typed, setTyped] = useState<Of<string>>(null);
  const [marked, setMarked] = useState<Of<number>>(null);
  const address = typed?.directory === directory ? typed.value : (directory?.path ?? '');
  const selected = marked?.directory === directory ? marked.value : null;
  const entries = useMemo(
    () => listEntries(directory?.entries ?? [], kind, filter, language),
    [directory, kind, filter, language],
  );

  const entry = selected === null ? undefined : entries[selected];
  const choice = chosenPath(kind, directory, entry);
  const open = (target: Directory['entries'][number]): void => {
    if (target.kind === 'file') onChoose(target.path);
    else void go(target.path);
  };
  const goToAddress = async (): Promise<void> => {
    const path = unquotePath(address);
    const failure = await go(path);
    if (kind === 'program' && failure?.code === 'directoryNotDirectory') onChoose(path);
  };
  const parent = directory?.parent ?? null;
  const up = (): void => {
    if (parent !== null) void go(parent);
  };

  return (
    <Modal
      title={t(`browse.title.${kind}`)}
      size="medium"
      className={styles.content}
      actions={
        <>
          {' '}
          {kind === 'program' && (
            <Select
              className={styles.filter}
              aria-label={t('browse.filter.label')}
              value={filter}
              onChange={(_, { value }) => {
                setFilter(value === 'all' ? 'all' : 'programs');
                setMarked(null);
              }}
            >
              <option value="programs">{t('browse.filter.programs')}</option>
              <option value="all">{t('browse.filter.all')}</option>
            </Select>
          )}
          <Button
            appearance="primary"
            disabled={choice === null}
            onClick={() => choice !== null && onChoose(choice)}
          >
            {t(`browse.choose.${kind}`)}
          </Button>
          <Button onClick={onCancel}>{t('browse.cancel')}</Button>
        </>
      }
      onClose={onCancel}
    >
      <div className={styles.bar}>
        <Tooltip content={t('browse.up')} relationship="label">
          <Button icon={<ArrowUp20Regular />} disabled={parent === null} onClick={up} />
        </Tooltip>
        <Input
          className={styles.address}
          aria-label={t('browse.address')}
          placeholder={t(directory?.path === '' ? 'browse.computer' : 'browse.addressHint')}
          value={address}
          autoComplete="off"
          spellCheck={false}
          onChange={(_, { value }) => setTyped({ directory, value })}
          onKeyDown={(event) => event.key === 'Enter' && void goToAddress()}
        />
        <Button onClick={() => void goToAddress()}>{t('browse.go')}</Button>
      </div>
      <div className={styles.frame} aria-busy={loading}>
        {failed !== null ? (
          <div className={styles.said} role="alert">
            <span>{sayFailure(t, failed.failure)}</span>
            <Button size="small" onClick={() => void go(failed.path)}>
              {t('browse.retry')}
            </Button>
          </div>
        ) : directory === null ? (
          <div className={styles.said}>
            <Spinner size="extra-tiny" label={t('browse.loading')} />
          </div>
        ) : entries.length === 0 ? (
          <div className={styles.said} role="status">
            {t(`browse.empty.${kind === 'directory' || filter === 'programs' ? kind : 'all'}`)}
          </div>
        ) : (
          <EntryList
            entries={entries}
            selected={selected}
            onSelect={(value) => setMarked({ directory, value })}
            onOpen={open}
            onUp={up}
          />
        )}
      </div>
    </Modal>
  );
}

/** What the button chooses: the selected program, or the selected folder, or else the folder that is shown. */
function chosenPath(
  kind: ChoiceKind,
  directory: Directory | null,
  entry: Directory['entries'][number] | undefined,
): string | null {
  if (kind === 'program') return entry?.kind === 'file' ? entry.path : null;
  if (entry !== undefined) return entry.path;
  return directory === null || directory.path === '' ? null : directory.path;
}
