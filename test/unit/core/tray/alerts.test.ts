import { describe, expect, it } from 'vitest';
import type { Service } from '../../../../electron/contract/helper/model.js';
import { nextAlerts, type Told } from '../../../../electron/core/tray/alerts.js';
import { frpc, gameGate, gameServer, reason, service } from './services.js';

/** What a person is told while a service goes through these forms of it, one string for each. */
function tell(...states: Service[][]): string[] {
  let told: Told | null = null;
  return states.map((services) => {
    const { told: next, raise, withdraw, recovered } = nextAlerts(told, services);
    told = next;
    return [
      ...raise.map(({ kind, service: { name } }) => `${name} ${kind}`),
      ...withdraw.map((name) => `${name} ${recovered.some((each) => each.name === name) ? 'runs' : 'well'}`),
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
      'frpc runs',
      'frpc failed',
    ]);
  });

  it('tell of one crash once, until the service runs without a reason', () => {
    const crash = service('gate', { state: 'backoff', reason: reason('exited', { exitCode: 3, count: 1 }) });
    const again = service('gate', { ...crash, state: 'running' });
    const well = service('gate', { state: 'running' });
    expect(tell([well], [crash], [again], [crash], [again], [well], [crash])).toEqual([
      '',
      'gate crashed',
      '',
      '',
      '',
      'gate runs',
      'gate crashed',
    ]);
  });

  it('tell of a crash that is over before anybody saw it', () => {
    const again = service('gate', { state: 'running', reason: reason('exited', { exitCode: 3, count: 1 }) });
    expect(tell([service('gate', { state: 'running' })], [again])).toEqual(['', 'gate crashed']);
  });

  it('tell of a crash of which only the count of restarts is left, once', () => {
    const [first, second] = [4, 5].map((restarts) => service('gate', { state: 'running', restarts }));
    if (first === undefined || second === undefined) throw new Error('two states');
    expect(tell([first], [first], [second], [second], [first])).toEqual([
      '',
      '',
      'gate crashed',
      'gate runs',
      '',
    ]);
  });

  it('do not tell of a running service whose log cannot be written, which did not crash', () => {
    const mute = service('gate', { state: 'running', reason: reason('logFailed') });
    expect(tell([service('gate', { state: 'running' })], [mute])).toEqual(['', '']);
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
    ).toEqual(['', '', '', 'gate flapping', '', '', '', 'gate runs']);
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
