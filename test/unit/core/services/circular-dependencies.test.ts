import { expect, test } from 'vitest';
import { circularDependencies } from '../../../../electron/core/services/circular-dependencies.js';
import { service } from '../samples.js';

const services = [service('Web', { dependencies: ['DB'] }), service('DB'), service('Clock')];

test('a dependency that closes a circle is a fault of the setting', () => {
  expect(circularDependencies('DB', { DependOnService: ['Clock', 'web'] }, services)).toEqual([
    { setting: 'DependOnService', code: 'dependencyCircle', value: 'web', win32: 1059, severity: 'error' },
  ]);
});

test('dependencies that are not changed, taken away, or in no circle are none', () => {
  expect(circularDependencies('DB', { Description: 'x' }, services)).toEqual([]);
  expect(circularDependencies('DB', { DependOnService: null }, services)).toEqual([]);
  expect(circularDependencies('DB', { DependOnService: ['Clock'] }, services)).toEqual([]);
});
