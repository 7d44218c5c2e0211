import { Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ChevronDownRegular,
  ChevronUpRegular,
  DismissRegular,
  FilterRegular,
  StopRegular,
  TextCaseTitleRegular,
} from '@fluentui/react-icons';
import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import { sayFailure } from '../../../electron/contract/translate.js';
import { useLanguage, useText } from '../../lib/i18n.js';
import { IconButton, IconToggle } from '../../ui/icon-button.js';
import type { FindQuery } from './find.js';
import type { LogSearch, SearchState } from './log-search.js';

export interface FindBarProps {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly search: LogSearch;
  readonly state: SearchState;
  readonly onStep: (direction: 1 | -1) => void;
  readonly onClose: () => void;
}

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '4px',
    padding: '4px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  input: { width: '260px' },
  count: { minWidth: '120px', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  failed: { color: tokens.colorStatusDangerForeground1 },
});

/** Finds a text or an expression in all of the log, or shows only the lines that have it. */
export function FindBar({ input, search, state, onStep, onClose }: FindBarProps): ReactNode {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter') onStep(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const { query, progress, failure, filter } = state;
  const setQuery = (changes: Partial<FindQuery>): void => search.setQuery({ ...query, ...changes });
  const searching = progress !== null && progress.running && !progress.complete;
  return (
    <div className={styles.bar} role="search" aria-label={t('logs.find.label')} onKeyDown={onKeyDown}>
      <Input
        input={{ ref: input }}
        size="small"
        className={styles.input}
        aria-label={t('logs.find.label')}
        placeholder={t('logs.find.placeholder')}
        value={query.text}
        onChange={(_, { value }) => setQuery({ text: value })}
      />
      <span className={mergeClasses(styles.count, failure !== null && styles.failed)} role="status">
        {failure === null ? told(t, language, state) : sayFailure(t, failure)}
      </span>
      {searching && (
        <IconButton label={t('logs.find.stop')} icon={<StopRegular />} onClick={() => search.cancel()} />
      )}
      <IconButton label={t('logs.find.previous')} icon={<ChevronUpRegular />} onClick={() => onStep(-1)} />
      <IconButton label={t('logs.find.next')} icon={<ChevronDownRegular />} onClick={() => onStep(1)} />
      <IconToggle
        label={t('logs.find.matchCase')}
        icon={<TextCaseTitleRegular />}
        checked={query.matchCase}
        onClick={() => setQuery({ matchCase: !query.matchCase })}
      />
      <IconToggle
        label={t('logs.find.regex')}
        icon={<span aria-hidden>.*</span>}
        checked={query.regex}
        onClick={() => setQuery({ regex: !query.regex })}
      />
      <IconToggle
        label={t('logs.find.filter')}
        icon={<FilterRegular />}
        checked={filter}
        onClick={() => search.setFilter(!filter)}
      />
      <IconButton label={t('logs.find.close')} icon={<DismissRegular />} onClick={onClose} />
    </div>
  );
}

/** How many lines were found, which of them one is at, and how far the search is. */
function told(
  t: ReturnType<typeof useText>,
  language: string,
  { query, progress, current }: SearchState,
): string {
  if (query.text === '' || progress === null) return '';
  const { total, kept, done, complete } = progress;
  const position = current === null ? 0 : total - kept + current.index + 1;
  const found =
    total === 0
      ? complete
        ? t('logs.find.none')
        : ''
      : t('logs.find.count', {
          position: position.toLocaleString(language),
          total: total.toLocaleString(language),
        });
  return complete ? found : `${found} ${t('logs.find.progress', { percent: Math.floor(done * 100) })}`;
}
