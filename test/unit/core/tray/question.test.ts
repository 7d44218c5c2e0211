import { expect, test } from 'vitest';
import { translator } from '../../../../electron/core/i18n.js';
import { questionBefore } from '../../../../electron/core/tray/question.js';
import { service } from './services.js';

const t = translator('en');
const RUNNING = { state: 'running', scmState: 'SERVICE_RUNNING' } as const;
const db = service('DB', RUNNING);
const web = service('Web', { ...RUNNING, dependencies: ['DB'] });
const proxy = service('Proxy', { ...RUNNING, dependencies: ['Web'] });
const rested = service('Rested', { state: 'stopped', scmState: 'SERVICE_STOPPED', dependencies: ['DB'] });

test('running services that would be stopped too are named, whatever the person wishes', () => {
  expect(questionBefore('stop', 'DB', [db, web, proxy, rested], 'removing', t)).toEqual({
    text: 'Stop DB?',
    detail: 'Running services that need it are stopped first: Web, Proxy',
    yes: 'Stop',
    no: 'Cancel',
  });
  expect(questionBefore('restart', 'Web', [db, web, proxy], 'removing', translator('zh-CN'))).toMatchObject({
    text: '重新启动 Web？',
    detail: '以下正在运行的服务依存于它，将先行停止，之后再启动：Proxy',
  });
});

test.each([
  ['removing', 'stop', false],
  ['stopping', 'stop', true],
  ['stopping', 'restart', true],
  ['stopping', 'start', false],
  ['always', 'start', true],
] as const)('with “%s” %s is asked: %s', (level, action, asked) => {
  const question = questionBefore(action, 'Proxy', [db, web, proxy], level, t);
  expect(question !== null).toBe(asked);
  expect(question?.detail ?? '').toBe('');
});

test('a question stays readable, however many and strange the names are', () => {
  const many = Array.from({ length: 40 }, (_, index) =>
    service(`Web${index}\n${'x'.repeat(100)}`, { ...RUNNING, dependencies: ['DB'] }),
  );
  const detail = questionBefore('stop', 'DB', [db, ...many], 'removing', t)?.detail ?? '';
  expect(detail).toMatch(/…, …$/);
  expect(detail.length).toBeLessThan(1000);
  expect(detail).not.toContain('\n');
});
