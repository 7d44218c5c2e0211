import { expect, it } from 'vitest';
import { failure } from '../../../electron/contract/errors.js';
import { sayFailure } from '../../../electron/contract/translate.js';
import { translator } from '../../../electron/core/i18n.js';

it('speaks both languages at once, and leaves names as they are', () => {
  const [en, zh] = [translator('en'), translator('zh-CN')];
  expect([en('state.running', {}), zh('state.running', {})]).toEqual(['Running', '运行中']);
  const name = '<b>A&B</b> {{x}} $t(state.running)';
  for (const t of [en, zh]) {
    expect(sayFailure(t, failure('busy', { object: name }))).toContain(name);
  }
});
