import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { MAX_TEMPLATE_NAME, type OwnTemplate } from '../../../electron/contract/templates.js';
import { sayFailure } from '../../../electron/contract/translate.js';
import { useText } from '../../lib/i18n.js';
import { Modal } from '../../ui/modal.js';
import { nameProblem } from './template-name.js';
import type { OwnTemplates } from './use-own-templates.js';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, margin: 0, padding: 0 },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  name: { flexGrow: 1, minWidth: '160px' },
  problem: { flexBasis: '100%', color: tokens.colorPaletteRedForeground1, fontSize: tokens.fontSizeBase200 },
  quiet: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
});

/** Renames and deletes the person's own templates. */
export function ManageTemplatesDialog({
  own,
  onClose,
}: {
  readonly own: OwnTemplates;
  readonly onClose: () => void;
}): ReactNode {
  const styles = useStyles();
  const t = useText();
  const templates = own.templates ?? [];
  return (
    <Modal
      title={t('templates.manageTitle')}
      size="medium"
      className={styles.content}
      actions={
        <Button appearance="primary" onClick={onClose}>
          {t('ui.close')}
        </Button>
      }
      onClose={onClose}
    >
      {own.failed !== null && <div role="alert">{sayFailure(t, own.failed)}</div>}
      {templates.length === 0 && <div>{t('templates.nothing')}</div>}
      <ul className={styles.list}>
        {templates.map((template) => (
          <TemplateLine key={template.id} template={template} own={own} />
        ))}
      </ul>
      {own.unreadable.length > 0 && (
        <div className={styles.quiet}>{t('templates.unreadable', { files: own.unreadable.join(', ') })}</div>
      )}
    </Modal>
  );
}

interface TemplateLineProps {
  readonly template: OwnTemplate;
  readonly own: OwnTemplates;
}

function TemplateLine({ template, own }: TemplateLineProps): ReactNode {
  const styles = useStyles();
  const t = useText();
  const { id } = template;
  const [name, setName] = useState(template.name);
  const [sure, setSure] = useState(false);
  const changed = name.trim() !== template.name;
  const problem = changed ? nameProblem(name, own.templates ?? [], id) : null;
  return (
    <li className={styles.line}>
      <Input
        className={styles.name}
        aria-label={t('templates.nameOf', { name: template.name })}
        aria-invalid={problem !== null}
        maxLength={MAX_TEMPLATE_NAME}
        value={name}
        onChange={(_, { value }) => setName(value)}
      />
      <Button
        disabledFocusable={!changed || problem !== null}
        aria-label={t('templates.renameOf', { name: template.name })}
        onClick={() => {
          if (changed && problem === null) void own.rename(id, name.trim());
        }}
      >
        {t('templates.rename')}
      </Button>
      <Button
        aria-label={t(sure ? 'templates.reallyRemoveOf' : 'templates.removeOf', { name: template.name })}
        onClick={() => {
          if (sure) void own.remove(id);
          else setSure(true);
        }}
        onBlur={() => setSure(false)}
      >
        {t(sure ? 'templates.reallyRemove' : 'templates.remove')}
      </Button>
      {problem !== null && (
        <span className={styles.problem} role="alert">
          {t(`templates.problem.${problem}`, { max: MAX_TEMPLATE_NAME })}
        </span>
      )}
    </li>
  );
}
