import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { MAX_TEMPLATE_NAME, type TemplateContent } from '../../../electron/contract/templates.js';
import { sayFailure } from '../../../electron/contract/translate.js';
import { useText } from '../../lib/i18n.js';
import { Modal } from '../../ui/modal.js';
import type { OwnTemplates } from './use-own-templates.js';
import { nameProblem } from './template-name.js';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const FORM = 'template-form';

export interface SaveTemplateDialogProps {
  readonly suggestion: string;
  readonly content: TemplateContent;
  readonly own: OwnTemplates;
  readonly onClose: () => void;
}

/** Asks for the name of a template, keeps it, and tells what was left out of it. */
export function SaveTemplateDialog({
  suggestion,
  content,
  own,
  onClose,
}: SaveTemplateDialogProps): ReactNode {
  const styles = useStyles();
  const t = useText();
  const [name, setName] = useState(suggestion);
  const [leftOut, setLeftOut] = useState<number | null>(null);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const problem = nameProblem(name, own.templates ?? []);
  const saved = leftOut !== null;

  async function save(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    event.stopPropagation();
    setAsked(true);
    if (problem !== null || busy || saved) return;
    setBusy(true);
    setLeftOut(await own.save(name.trim(), content));
    setBusy(false);
  }

  return (
    <Modal
      title={t('templates.saveTitle')}
      size="medium"
      careful
      className={styles.content}
      actions={
        saved ? (
          <Button appearance="primary" autoFocus onClick={onClose}>
            {t('ui.close')}
          </Button>
        ) : (
          <>
            <Button type="submit" form={FORM} appearance="primary" disabledFocusable={busy}>
              {t('templates.save')}
            </Button>
            <Button onClick={onClose}>{t('ui.cancel')}</Button>
          </>
        )
      }
      onClose={onClose}
    >
      {saved ? (
        <div role="status">
          {t('templates.saved', { name: name.trim() })}{' '}
          {leftOut > 0 && t('templates.leftOut', { count: leftOut })}
        </div>
      ) : (
        <form id={FORM} onSubmit={(event) => void save(event)} noValidate>
          <Field
            label={t('templates.name')}
            {...(asked && problem !== null
              ? { validationMessage: t(`templates.problem.${problem}`, { max: MAX_TEMPLATE_NAME }) }
              : {})}
          >
            <Input
              autoFocus
              maxLength={MAX_TEMPLATE_NAME}
              value={name}
              onChange={(_, { value }) => setName(value)}
            />
          </Field>
        </form>
      )}
      {!saved && own.failed !== null && <div role="alert">{sayFailure(t, own.failed)}</div>}
      {!saved && <div className={styles.quiet}>{t('templates.saveHint')}</div>}
    </Modal>
  );
}
