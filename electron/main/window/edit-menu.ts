import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';
import type { Translate } from '../../contract/translate.js';

export type EditTarget = Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags'>;

/** The menu of a text field, or of selected text elsewhere; empty where there is nothing to edit or copy. */
export function editMenu(target: EditTarget, t: Translate): MenuItemConstructorOptions[] {
  const { canCut, canCopy, canPaste, canSelectAll } = target.editFlags;
  const copy: MenuItemConstructorOptions = { role: 'copy', label: t('edit.copy', {}), enabled: canCopy };
  if (!target.isEditable) return target.selectionText === '' ? [] : [copy];
  return [
    { role: 'cut', label: t('edit.cut', {}), enabled: canCut },
    copy,
    { role: 'paste', label: t('edit.paste', {}), enabled: canPaste },
    { type: 'separator' },
    { role: 'selectAll', label: t('edit.selectAll', {}), enabled: canSelectAll },
  ];
}
