import { useState, type ReactNode } from 'react';
import type { CreateForm } from '../../../electron/contract/create-form.js';
import type { ExtraSettings } from '../create/use-extra-settings.js';
import { useFocusReturn } from '../../ui/use-focus-return.js';
import { ManageTemplatesDialog } from './manage-templates-dialog.js';
import { SaveTemplateDialog } from './save-template-dialog.js';
import { templateContent } from './template.js';
import { TemplateMenu } from './template-menu.js';
import { useOwnTemplates } from './use-own-templates.js';
import type { TemplateChoice } from './use-template.js';

export interface FormTemplatesProps {
  readonly choice: TemplateChoice;
  readonly values: CreateForm;
  readonly extra: ExtraSettings;
  readonly disabled: boolean;
}

/** The templates of the form "New service": begins it from one, and keeps it as one. */
export function FormTemplates({ choice, values, extra, disabled }: FormTemplatesProps): ReactNode {
  const own = useOwnTemplates();
  const [dialog, setDialog] = useState<'save' | 'manage' | null>(null);
  const { remember, giveBack } = useFocusReturn();
  const open = (which: 'save' | 'manage'): void => {
    // The item of the menu goes with the menu.
    remember(document.querySelector('[data-templates]'));
    setDialog(which);
  };
  const close = (): void => {
    setDialog(null);
    giveBack();
  };
  // What an own template has filled in goes with it.
  const withoutOwn = (): void => {
    if (choice.chosen !== null && choice.chosen.own !== null) extra.clear();
  };
  return (
    <>
      <TemplateMenu
        chosen={choice.chosen}
        own={own.templates ?? []}
        disabled={disabled || !extra.ready}
        onBuiltIn={(template) => {
          withoutOwn();
          choice.takeBuiltIn(template);
        }}
        onOwn={(template) => extra.load(template.settings, choice.takeOwn(template))}
        onNone={() => {
          withoutOwn();
          choice.takeNone();
        }}
        onSave={() => open('save')}
        onManage={() => open('manage')}
      />
      {dialog === 'save' && (
        <SaveTemplateDialog
          suggestion={values.name.trim()}
          content={templateContent(values, { ...extra.values, ...extra.settings })}
          own={own}
          onClose={close}
        />
      )}
      {dialog === 'manage' && <ManageTemplatesDialog own={own} onClose={close} />}
    </>
  );
}
