import type { ReactNode } from 'react';
import { useText } from '../../lib/i18n.js';
import { QuietNote } from '../create/notes.js';
import { wantsPassword } from './template.js';
import type { Template } from './use-template.js';

/** What the chosen template has done and why, and what is left to do. */
export function TemplateNote({ chosen }: { readonly chosen: Template | null }): ReactNode {
  const t = useText();
  if (chosen === null) return null;
  const { builtIn, own } = chosen;
  if (builtIn !== null) {
    return (
      <>
        <QuietNote text={t(`templates.builtIn.${builtIn.id}.program`)} />
        <QuietNote text={t(`templates.builtIn.${builtIn.id}.why`)} />
      </>
    );
  }
  if (own === null) return null;
  return (
    <>
      <QuietNote text={t('templates.ownTaken', { name: own.name })} />
      {wantsPassword(own) && <QuietNote text={t('create.copy.account', { account: own.form.account })} />}
    </>
  );
}
