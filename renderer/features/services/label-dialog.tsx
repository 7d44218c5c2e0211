import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
} from '@fluentui/react-components';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { MAX_LABEL } from '../../../electron/contract/list-columns.js';
import { useLanguage, useText } from '../../lib/i18n.js';
import { useCommands } from '../../lib/store/commands.js';
import { useWindow } from '../../lib/store/store.js';
import { labelOf, labelProblem, labelsInUse, withLabel } from './marks.js';

const KNOWN_LABELS = 'known-labels';

const useStyles = makeStyles({ surface: { maxWidth: '420px' } });

export interface LabelDialogProps {
  readonly names: readonly string[];
  readonly onClose: () => void;
}

/** Asks for the label of services; an empty one takes theirs away. */
export function LabelDialog({ names, onClose }: LabelDialogProps): ReactNode {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const commands = useCommands();
  const labels = useWindow((state) => state.settings.labels);
  const [text, setText] = useState(() => {
    const present = new Set(names.map((name) => labelOf(labels, name)));
    return present.size === 1 ? ([...present][0] ?? '') : '';
  });
  const problem = labelProblem(text);

  function save(event: SubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (problem !== null) return;
    void commands.set({ labels: withLabel(labels, names, text) });
    onClose();
  }

  return (
    <Dialog open onOpenChange={(_, { open }) => open || onClose()}>
      <DialogSurface className={styles.surface}>
        <form onSubmit={save}>
          <DialogBody>
            <DialogTitle>
              {names.length === 1
                ? t('services.label.title', { name: names[0] ?? '' })
                : t('services.label.titleSeveral', { count: names.length })}
            </DialogTitle>
            <DialogContent>
              <Field
                label={t('services.label.field')}
                hint={t('services.label.hint')}
                {...(problem === null
                  ? {}
                  : { validationMessage: t(`services.label.${problem}`, { max: MAX_LABEL }) })}
              >
                <Input
                  autoFocus
                  value={text}
                  input={{ list: KNOWN_LABELS }}
                  onChange={(_, { value }) => setText(value)}
                />
              </Field>
              <datalist id={KNOWN_LABELS}>
                {labelsInUse(labels, new Intl.Collator(language).compare).map((label) => (
                  <option key={label} value={label} />
                ))}
              </datalist>
            </DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary" disabledFocusable={problem !== null}>
                {t('services.label.save')}
              </Button>
              <Button onClick={onClose}>{t('ui.cancel')}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
