import { beforeEach, expect, it } from 'vitest';
import { ServiceStore } from '../../../../electron/core/services/store.js';
import { service } from '../samples.js';

let store: ServiceStore;
beforeEach(() => {
  store = new ServiceStore();
  store.replace([service('A'), service('B')]);
});
const names = () => store.list().map(({ name }) => name);

it('finds a service whatever its case', () => {
  expect(store.get('a')?.name).toBe('A');
  expect(store.get('C')).toBeUndefined();
});

it('tells the difference between a list and the one before', () => {
  const delta = store.replace([service('b', { state: 'running' }), service('C')]);
  expect(delta.removed).toEqual(['A']);
  expect(delta.changed.map(({ name }) => name)).toEqual(['b', 'C']);
  expect(store.replace([service('b', { state: 'running' }), service('C')])).toEqual({
    changed: [],
    removed: [],
  });
});

it('takes in changes, new services and removals', () => {
  store.apply({ changed: [service('B', { state: 'running' }), service('C')], removed: ['a'] });
  expect(names()).toEqual(['B', 'C']);
  expect(store.get('B')?.state).toBe('running');
});

it('passes on only what is news', () => {
  const delta = store.apply({ changed: [service('A'), service('B', { pid: 7 })], removed: ['gone'] });
  expect(delta.changed.map(({ name }) => name)).toEqual(['B']);
  expect(delta.removed).toEqual([]);
});

it('knows a service that was removed and made again in one step', () => {
  store.apply({ changed: [service('A', { pid: 9 })], removed: ['A'] });
  expect(store.get('A')?.pid).toBe(9);
});
