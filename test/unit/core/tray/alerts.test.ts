import { describe, expect, it } from 'vitest';
import type { Service } from '../../../../electron/contract/helper/model.js';
import { nextAlerts, type Told } from '../../../../electron/core/tray/alerts.js';
import { frpc, gameGate, gameServer, reason, service } from './services.js';

/** What a person is told while a service goes through these forms of it, one string for each. */
function tell(...states: Service[][]): string[] {
  let told: Told | null = null;
  return states.map((services) => {
    const { told: next, raise, withdraw } = nextAlerts(told, services);
    told = next;
    return [
      ...raise.map(({ kind, service: { name } }) => `${name} ${kind}`),
      ...withdraw.map((name) => `${name} well`),
    ].join(', ');
  });
}

const running = service('frpc', { state: 'running' });

describe('alerts', () => {
  it('tell of a failure once', () => {
    expect(tell([running], [frpc], [frpc], [frpc, gameServer])).toEqual(['', 'frpc failed', '', '']);
  });

  it('do not tell what was so before anybody looked', () => {
    expect(tell([frpc, gameGate], [frpc, gameGate])).toEqual(['', '']);
  });

  it('are withdrawn when the service is well, and tell again of the next failure', () => {
    expect(tell([running], [frpc], [running], [frpc])).toEqual([
      '',
      'frpc failed',
      'frpc well',
      'frpc failed',
    ]);
  });

  it('tell of flapping once, though the service runs for a moment each time', () => {
    const crash = (count: number) =>
      service('gate', { state: 'backoff', reason: reason('exited', { exitCode: 3, count }) });
    const again = (count: number) => service('gate', { ...crash(count), state: 'running' });
    expect(
      tell(
        [crash(1)],
        [again(1)],
        [crash(2)],
        [crash(3)],
        [again(3)],
        [crash(4)],
        [again(4)],
        [service('gate', { state: 'running' })],
      ),
    ).toEqual(['', '', '', 'gate flapping', '', '', '', 'gate well']);
  });

  it('tell that a flapping service has failed in the end', () => {
    const failed = service('GameGate', { state: 'failed', reason: reason('gaveUp') });
    expect(tell([], [gameGate], [failed])).toEqual(['', 'GameGate flapping', 'GameGate failed']);
  });

  it('are withdrawn when the service is removed or stopped', () => {
    expect(tell([], [frpc], [])).toEqual(['', 'frpc failed', 'frpc well']);
    expect(tell([], [gameGate], [service('GameGate')])).toEqual(['', 'GameGate flapping', 'GameGate well']);
  });

  it('leave other programs’ services alone', () => {
    expect(tell([], [service('Spooler', { managed: null, state: 'failed' })])).toEqual(['', '']);
  });
});
