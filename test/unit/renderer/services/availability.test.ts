import { describe, expect, it } from 'vitest';
import { SERVICE_STATES } from '../../../../electron/contract/helper/model.js';
import { accountKey } from '../../../../renderer/features/services/account.js';
import { availability, startLabel } from '../../../../renderer/features/services/availability.js';
import { barHeights } from '../../../../renderer/features/services/sparkline.js';
import { en } from '../locales/resources.js';
import { service } from './fixtures.js';

const free = { connection: 'connected', operation: null } as const;

describe('what can be done to a service', () => {
  it.each([
    ['running', [false, true, true]],
    ['paused', [false, true, true]],
    ['starting', [false, true, false]],
    ['waiting', [false, true, false]],
    ['backoff', [true, true, false]],
    ['stopping', [false, false, false]],
    ['stopped', [true, false, false]],
    ['failed', [true, false, false]],
    ['unknown', [false, false, false]],
  ] as const)('%s: start, stop, restart = %j', (state, expected) => {
    const { start, stop, restart } = availability(service('A', { state }), free);
    expect([start, stop, restart].map((reason) => reason === null)).toEqual(expected);
  });

  it('does nothing while another operation is under way or the helper is away', () => {
    const busy = availability(service('A'), { ...free, operation: 'stop' });
    expect(Object.values(busy)).toEqual(['busy', 'busy', 'busy', 'busy']);
    const away = availability(service('A'), { ...free, connection: 'disconnected' });
    expect(away.stop).toBe('disconnected');
  });

  it('removes only what Steward hosts, and starts nothing that is disabled', () => {
    expect(availability(service('A', { managed: null }), free).remove).toBe('notManaged');
    expect(availability(service('A', { managed: 'native' }), free).remove).toBeNull();
    const disabled = service('A', { state: 'stopped', startType: 'disabled' });
    expect(availability(disabled, free).start).toBe('disabled');
  });

  it('has words for every reason', () => {
    for (const state of SERVICE_STATES) {
      for (const reason of Object.values(availability(service('A', { state, managed: null }), free))) {
        if (reason !== null) expect(en).toHaveProperty(['services', 'unavailable', reason]);
      }
    }
  });

  it('calls starting a second time by its name', () => {
    expect(startLabel({ state: 'failed' })).toBe('action.retryNow');
    expect(startLabel({ state: 'stopped' })).toBe('action.start');
  });
});

describe('accounts', () => {
  it('knows every spelling of the built-in ones', () => {
    expect(accountKey('LocalSystem')).toBe('localSystem');
    expect(accountKey('NT Authority\\NetworkService')).toBe('networkService');
    expect(accountKey('.\\ops')).toBeNull();
  });
});

describe('sparkline', () => {
  it('shows idling as idle and fills the height at the top', () => {
    expect(barHeights([1], 10)).toEqual([1]);
    expect(barHeights([0, 50], 10)).toEqual([0.75, 10]);
  });
});
