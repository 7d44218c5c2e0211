import { describe, expect, it } from 'vitest';
import {
  applyChanges,
  applyOperations,
  applySamples,
  applySnapshot,
  CPU_HISTORY,
  needsAttention,
  NO_SERVICES,
  serviceKey,
  summarise,
} from '../../../../renderer/lib/store/services.js';
import { reason } from '../../../support/models.js';
import { sample, service } from './fixtures.js';

const connection = { state: 'connected', helper: null, failure: null } as const;

describe('services in the window', () => {
  it('takes over a snapshot whole: what was known and is not in it is gone', () => {
    const before = applyChanges(NO_SERVICES, [service('Old')], []);
    const after = applySnapshot(before, {
      connection,
      services: [service('New')],
      operations: [{ name: 'New', action: 'stop' }],
    });
    expect([...after.services.values()].map(({ name }) => name)).toEqual(['New']);
    expect(after.operations.get('NEW')).toBe('stop');
  });

  it('keeps one service for names that differ only in case', () => {
    const first = applyChanges(NO_SERVICES, [service('GameServer')], []);
    const second = applyChanges(first, [service('gameserver', { state: 'stopped', pid: null })], []);
    expect(second.services.size).toBe(1);
    expect(applyChanges(second, [], ['GAMESERVER']).services.size).toBe(0);
  });

  it('leaves the state before untouched', () => {
    const before = applyChanges(NO_SERVICES, [service('A')], []);
    applyChanges(before, [service('B')], ['A']);
    expect([...before.services.keys()]).toEqual(['A']);
  });

  it('drops the figures of a service that no longer runs', () => {
    const running = applySamples(applyChanges(NO_SERVICES, [service('A')], []), [sample('A')]);
    const stopped = applyChanges(running, [service('A', { state: 'stopped', pid: null })], []);
    expect(stopped.figures.size).toBe(0);
  });

  it('collects CPU figures up to a limit and begins anew with a new process', () => {
    let state = NO_SERVICES;
    for (let round = 0; round < CPU_HISTORY + 5; round += 1) {
      state = applySamples(state, [sample('A', { cpu: round })]);
    }
    const history = state.figures.get(serviceKey('A'))?.cpuHistory;
    expect(history).toHaveLength(CPU_HISTORY);
    expect(history?.at(-1)).toBe(CPU_HISTORY + 4);
    const restarted = applySamples(state, [sample('A', { pid: 101, cpu: 7 })]);
    expect(restarted.figures.get('A')?.cpuHistory).toEqual([7]);
  });

  it('replaces the operations under way', () => {
    const one = applyOperations(NO_SERVICES, [{ name: 'A', action: 'start' }]);
    expect(applyOperations(one, []).operations.size).toBe(0);
  });

  it('counts what matters', () => {
    const services = [
      service('A'),
      service('B', { state: 'failed', pid: null }),
      service('C', { reason: reason('exited', { exitCode: 1, ranMs: 1, count: 1 }) }),
      service('D', { state: 'stopped', pid: null }),
    ];
    expect(summarise(services)).toEqual({ total: 4, running: 2, attention: 2 });
    expect(services.map(needsAttention)).toEqual([false, true, true, false]);
  });
});
