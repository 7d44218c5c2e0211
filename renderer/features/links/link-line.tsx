import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import type { Link } from '../../../electron/contract/preferences.js';
import { useText } from '../../lib/i18n.js';
import { Field } from '../../ui/field.js';
import { linkError } from './links.js';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 4fr) auto',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'start',
  },
  // Beside the input, below its label.
  remove: { marginTop: '22px' },
});

export interface LinkLineProps {
  readonly number: number;
  readonly link: Link;
  /** Whether what is wrong is told though nobody has left the field yet. */
  readonly checked: boolean;
  readonly onChange: (link: Link) => void;
  readonly onRemove: () => void;
}

/** One link being edited; what is wrong with it stands at its field, once that was left. */
export function LinkLine({ number, link, checked, onChange, onRemove }: LinkLineProps): ReactNode {
  const styles = useStyles();
  const t = useText();
  const [left, setLeft] = useState(false);
  const error = checked || (left && link.target.trim() !== '') ? linkError(link) : null;
  const at = (place: 'label' | 'target') =>
    error?.at === place
      ? [{ severity: 'error' as const, text: t(`links.problem.${error.key}`, error.params) }]
      : [];
  const plain = { size: 'small', autoComplete: 'off', spellCheck: false } as const;
  return (
    <div className={styles.line}>
      <Field label={t('links.label')} messages={at('label')}>
        <Input
          {...plain}
          autoFocus={link.label === '' && link.target === ''}
          aria-label={t('links.labelOf', { number })}
          value={link.label}
          onBlur={() => setLeft(true)}
          onChange={(_, { value }) => onChange({ ...link, label: value })}
        />
      </Field>
      <Field label={t('links.target')} messages={at('target')}>
        <Input
          {...plain}
          aria-label={t('links.targetOf', { number })}
          placeholder={t('links.targetHint')}
          value={link.target}
          onBlur={() => setLeft(true)}
          onChange={(_, { value }) => onChange({ ...link, target: value })}
        />
      </Field>
      <Button
        className={styles.remove}
        size="small"
        appearance="subtle"
        icon={<DeleteRegular />}
        aria-label={t('links.remove', { number })}
        onClick={onRemove}
      />
    </div>
  );
}
