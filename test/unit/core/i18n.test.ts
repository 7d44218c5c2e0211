import { expect, it } from 'vitest';
import { failure } from '../../../electron/contract/errors.js';
import { sayFailure } from '../../../electron/contract/translate.js';
import { translator } from '../../../electron/core/i18n.js';
import { reason } from '../../support/models.js';

it('speaks both languages at once, and leaves names as they are', () => {
  const [en, zh] = [translator('en'), translator('zh-CN')];
  expect([en('state.running', {}), zh('state.running', {})]).toEqual(['Running', '运行中']);
  const name = '<b>A&B</b> {{x}} $t(state.running)';
  for (const t of [en, zh]) {
    expect(sayFailure(t, failure('busy', { object: name }))).toContain(name);
  }
});

it('says why a service did not start in the user’s language', () => {
  const failed = failure('startFailed', {
    object: 'GameServer',
    message: 'English, for logs',
    reason: reason('exited', { exitCode: 3, ranMs: 120, count: 1 }),
  });
  expect(sayFailure(translator('zh-CN'), failed)).toBe(
    'GameServer 没有启动：运行 120 ms 后退出，退出代码 3。',
  );
  expect(sayFailure(translator('en'), failed)).toContain('exited with 3');
});
