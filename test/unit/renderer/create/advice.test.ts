import { expect, test } from 'vitest';
import type { Inspection } from '../../../../electron/contract/helper/model.js';
import { launchAdvice } from '../../../../renderer/features/create/advice.js';

const PYTHON: Inspection = {
  path: 'C:\\Program Files\\Python312\\python.exe',
  kind: 'file',
  program: 'executable',
  machine: 'x64',
  subsystem: 'console',
  script: null,
  interpreter: null,
  product: 'python',
  directory: 'C:\\Program Files\\Python312',
  size: 1,
};

test('Python prints at once and in UTF-8', () => {
  expect(launchAdvice(PYTHON)).toEqual({
    id: 'python',
    settings: { AppEnvironmentExtra: ['PYTHONUNBUFFERED=1', 'PYTHONIOENCODING=utf-8'] },
  });
});

test('nginx is stopped by itself, in its own folder', () => {
  const nginx = { ...PYTHON, path: 'D:\\my nginx\\nginx.exe', product: 'nginx' };
  expect(launchAdvice(nginx)?.settings).toEqual({
    StopCommand: '"D:\\my nginx\\nginx.exe" -p "D:\\my nginx" -s quit',
  });
});

test('nothing is advised for others, nor for what is no program', () => {
  expect(launchAdvice(null)).toBeNull();
  expect(launchAdvice({ ...PYTHON, product: 'go' })).toBeNull();
  expect(launchAdvice({ ...PYTHON, kind: 'missing' })).toBeNull();
  expect(launchAdvice({ ...PYTHON, program: 'none' })).toBeNull();
});
