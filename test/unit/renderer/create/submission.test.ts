import { expect, test } from 'vitest';
import { EMPTY_CREATE_FORM } from '../../../../electron/contract/create-form.js';
import { canStartNow, effectiveForm } from '../../../../renderer/features/create/submission.js';

test('a disabled service is not started, and the choice is kept for when it is not disabled any more', () => {
  const disabled = { ...EMPTY_CREATE_FORM, startType: 'disabled', startNow: true } as const;
  expect(canStartNow(disabled)).toBe(false);
  expect(effectiveForm(disabled).startNow).toBe(false);
  expect(disabled.startNow).toBe(true);
  expect(effectiveForm({ ...disabled, startType: 'manual' }).startNow).toBe(true);
});
