import { expect, test } from 'vitest';
import type { ServiceConfig } from '../../../../electron/contract/helper/model.js';
import { readHistory } from '../../../../electron/core/services/history.js';

const CONFIG: ServiceConfig = {
  name: 'A',
  displayName: 'A',
  description: '',
  startType: 'automatic',
  account: 'LocalSystem',
  imagePath: '"C:\\steward.exe"',
  dependencies: [],
  managed: 'steward',
  native: {},
  parameters: { Application: 'C:\\a.exe' },
  commandLine: '"C:\\a.exe"',
};
const CHANGE = {
  at: '2026-11-21T05:30:00.123Z',
  user: 'HOST\\张三',
  tool: 'console',
  operation: 'create',
  secrets: false,
  before: null,
  after: CONFIG,
};

test('lines are read in their order', () => {
  const lines = [CHANGE, { ...CHANGE, operation: 'configure', before: CONFIG }].map((line) =>
    JSON.stringify(line),
  );
  expect(readHistory(lines).map(({ operation }) => operation)).toEqual(['create', 'configure']);
});

test('a line that is no change is left out, whatever it is', () => {
  const line = JSON.stringify(CHANGE);
  const odd = [
    '',
    'null',
    '[]',
    '{}',
    line.slice(20),
    line.slice(0, -1),
    JSON.stringify({ ...CHANGE, at: 'yesterday' }),
    JSON.stringify({ ...CHANGE, operation: 'format' }),
    JSON.stringify({ ...CHANGE, after: { ...CONFIG, parameters: { AppThrottle: { deep: { er: 1 } } } } }),
    JSON.stringify({ ...CHANGE, tool: 'mouse' }),
  ];
  expect(readHistory([...odd, line, ...odd])).toEqual([CHANGE]);
});
