import { describe, expect, it } from 'vitest';
import { translator } from '../../../electron/core/i18n.js';
import { editMenu, type EditTarget } from '../../../electron/main/window/edit-menu.js';

const editFlags: EditTarget['editFlags'] = {
  canUndo: false,
  canRedo: false,
  canCut: false,
  canCopy: false,
  canPaste: true,
  canDelete: false,
  canSelectAll: true,
  canEditRichly: false,
};
const labels = (target: EditTarget) => editMenu(target, translator('zh-CN')).map(({ label }) => label);

describe('the menu of a text field', () => {
  it('offers what can be done in the user’s language', () => {
    const items = editMenu({ isEditable: true, selectionText: '', editFlags }, translator('zh-CN'));
    expect(items.map(({ label, enabled }) => [label, enabled])).toEqual([
      ['剪切', false],
      ['复制', false],
      ['粘贴', true],
      [undefined, undefined],
      ['全选', true],
    ]);
  });

  it('copies selected text that cannot be edited, and is not there otherwise', () => {
    const copyable = { ...editFlags, canCopy: true };
    expect(labels({ isEditable: false, selectionText: 'x', editFlags: copyable })).toEqual(['复制']);
    expect(labels({ isEditable: false, selectionText: '', editFlags })).toEqual([]);
  });
});
