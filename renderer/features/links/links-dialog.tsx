import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { MAX_LINKS } from '../../../electron/contract/link-target.js';
import type { Link } from '../../../electron/contract/preferences.js';
import { useText } from '../../lib/i18n.js';
import { useCommands } from '../../lib/store/commands.js';
import { useWindow } from '../../lib/store/store.js';
import { Modal } from '../../ui/modal.js';
import { LinkLine } from './link-line.js';
import { linkError, linksOf, withLinks } from './links.js';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const FORM = 'links-form';

/** Changes the links of a service: what stands in its menus. */
export function LinksDialog({
  name,
  onClose,
}: {
  readonly name: string;
  readonly onClose: () => void;
}): ReactNode {
  const styles = useStyles();
  const t = useText();
  const commands = useCommands();
  const all = useWindow((state) => state.settings.links);
  const [lines, setLines] = useState<readonly Link[]>(() => {
    const links = linksOf(all, name);
    return links.length === 0 ? [{ label: '', target: '' }] : links;
  });
  const [submitted, setSubmitted] = useState(false);
  const full = lines.length >= MAX_LINKS;
  // A line with nothing in it is none.
  const typed = lines.filter(({ label, target }) => label.trim() !== '' || target.trim() !== '');

  function save(event: SyntheticEvent): void {
    event.preventDefault();
    setSubmitted(true);
    if (typed.some((line) => linkError(line) !== null)) return;
    void commands.set({ links: withLinks(all, name, typed) });
    onClose();
  }

  return (
    <Modal
      title={t('links.title', { name })}
      size="medium"
      careful
      className={styles.content}
      actions={
        <>
          <Button type="submit" form={FORM} appearance="primary">
            {t('links.save')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </>
      }
      onClose={onClose}
    >
      <div className={styles.hint}>{t('links.hint')}</div>
      <form id={FORM} className={styles.content} onSubmit={save} noValidate>
        {lines.length === 0 && <div>{t('links.none')}</div>}
        {lines.map((line, index) => (
          <LinkLine
            // Lines have no name; the place is what stays while they are typed.
            key={index}
            number={index + 1}
            link={line}
            checked={submitted && typed.includes(line)}
            onChange={(next) => setLines(lines.map((each, at) => (at === index ? next : each)))}
            onRemove={() => setLines(lines.filter((_, at) => at !== index))}
          />
        ))}
        <div>
          <Button
            size="small"
            icon={<AddRegular />}
            disabledFocusable={full}
            onClick={() => {
              if (!full) setLines([...lines, { label: '', target: '' }]);
            }}
          >
            {t('links.add')}
          </Button>
        </div>
        {full && <div className={styles.hint}>{t('links.full', { max: MAX_LINKS })}</div>}
      </form>
    </Modal>
  );
}
