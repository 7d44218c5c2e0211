import { expect, test } from 'vitest';
import { explain, isExplained } from '../../../../renderer/features/services/explanation.js';
import { reason } from '../../../support/models.js';

const at = (time: Date) => ({ user: 'CONTOSO\\li', tool: 'app' as const, at: time.toISOString() });
const t = (key: string, { user, time }: Readonly<Record<string, string | number>>) =>
  `${key}|${user}|${time}`;

test('a stop is told with its time, and with its date unless it was today', () => {
  const now = new Date();
  expect(explain(t, { reason: null, stopRequest: at(now) }, 'en')).toMatch(
    /^stopRequest\.told\.app\|CONTOSO\\li\|\d\d:\d\d$/,
  );
  expect(explain(t, { reason: null, stopRequest: at(new Date(2024, 4, 3, 10, 21)) }, 'zh-CN')).toContain(
    '2024/05/03 10:21',
  );
});

test('why a service is not as wished comes before who has stopped it', () => {
  const service = { reason: reason('hostDied'), stopRequest: at(new Date()) };
  expect(explain(t, service, 'en')).toContain('reason.hostDied');
  expect(isExplained(service)).toBe(true);
});

test('a service that runs needs no words', () => {
  expect(explain(t, { reason: null, stopRequest: null }, 'en')).toBeNull();
  expect(isExplained({ reason: null, stopRequest: null })).toBe(false);
});
