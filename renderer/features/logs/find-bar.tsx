import { Button, Input, makeStyles, ToggleButton, tokens, Tooltip } from '@fluentui/react-components';
import {
  ChevronDownRegular,
  ChevronUpRegular,
  DismissRegular,
  TextCaseTitleRegular,
} from '@fluentui/react-icons';
import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import { useText } from '../../lib/i18n.js';
import type { FindQuery } from './find.js';

export interface FindBarProps {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly query: FindQuery;
  readonly count: number;
  /** Position of the match that the person is at, from 1; 0 when at none. */
  readonly position: number;
  readonly onQuery: (query: FindQuery) => void;
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
  count: { minWidth: '84px', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** Finds a text in the lines that are loaded. */
export function FindBar({
  input,
  query,
  count,
  position,
  onQuery,
  onStep,
  onClose,
}: FindBarProps): ReactNode {
  const styles = useStyles();
  const t = useText();

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter') onStep(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const told =
    query.text === ''
      ? ''
      : count === 0
        ? t('logs.find.none')
        : t('logs.find.count', { position, total: count });
  return (
    <div className={styles.bar} role="search" aria-label={t('logs.find.label')} onKeyDown={onKeyDown}>
      <Input
        input={{ ref: input }}
        size="small"
        className={styles.input}
        aria-label={t('logs.find.label')}
        placeholder={t('logs.find.placeholder')}
        value={query.text}
        onChange={(_, { value }) => onQuery({ ...query, text: value })}
      />
      <span className={styles.count} role="status">
        {told}
      </span>
      <Tooltip content={t('logs.find.previous')} relationship="label">
        <Button size="small" appearance="subtle" icon={<ChevronUpRegular />} onClick={() => onStep(-1)} />
      </Tooltip>
      <Tooltip content={t('logs.find.next')} relationship="label">
        <Button size="small" appearance="subtle" icon={<ChevronDownRegular />} onClick={() => onStep(1)} />
      </Tooltip>
      <Tooltip content={t('logs.find.matchCase')} relationship="label">
        <ToggleButton
          size="small"
          appearance="subtle"
          icon={<TextCaseTitleRegular />}
          checked={query.matchCase}
          onClick={() => onQuery({ ...query, matchCase: !query.matchCase })}
        />
      </Tooltip>
      <Tooltip content={t('logs.find.close')} relationship="label">
        <Button size="small" appearance="subtle" icon={<DismissRegular />} onClick={onClose} />
      </Tooltip>
    </div>
  );
}
