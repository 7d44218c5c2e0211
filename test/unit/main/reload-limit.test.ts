import { expect, it } from 'vitest';
import { ReloadLimit } from '../../../electron/main/window/reload-limit.js';

it('lets a page be loaded again three times a minute', () => {
  const limit = new ReloadLimit();
  expect([0, 1000, 2000, 3000].map((now) => limit.allow(now))).toEqual([true, true, true, false]);
  expect(limit.allow(60_500)).toBe(true);
  expect(limit.allow(60_600)).toBe(false);
});
