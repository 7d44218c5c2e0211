import { describe, expect, it } from 'vitest';
import { HOST_EVENTS, type HostEvent } from '../../../../electron/contract/helper/model.js';
import {
  describeEvent,
  EXPLAINED_EXIT_CODES,
  explainExitCode,
  toneOf,
} from '../../../../renderer/features/events/describe-event.js';
import { hostEvent } from '../../../support/models.js';
import { en, flatten } from '../locales/resources.js';

const texts = flatten(en);

function event(kind: HostEvent['event'], changes: Partial<HostEvent> = {}): HostEvent {
  return hostEvent('2026-11-21T05:30:00.123Z', kind, { pid: 42, ...changes });
}

describe('history in words', () => {
  it.each(HOST_EVENTS)('has words for %s', (kind) => {
    const { key } = describeEvent(event(kind));
    expect(texts.has(key) || texts.has(`${key}_other`)).toBe(true);
  });

  it('says how a hook failed', () => {
    expect(describeEvent(event('hookFailed', { object: 'Stop/Pre', win32: 1460 })).key).toBe(
      'events.hookFailed',
    );
    const exited = describeEvent(event('hookFailed', { object: 'Stop/Pre', exitCode: 7 }));
    expect(exited.key).toBe('events.hookExited');
    expect(texts.has(exited.key)).toBe(true);
    expect(exited.params).toMatchObject({ object: 'Stop/Pre', exitCode: '7' });
  });

  it('says how a program ended', () => {
    const { key, params } = describeEvent(event('exited', { exitCode: 0xc0000005, ranMs: 120 }));
    expect(key).toBe('events.exited');
    expect(params).toMatchObject({ exitCode: '0xC0000005', ran: '120 ms' });
  });

  it('says when the next start is, or that it comes at once', () => {
    expect(describeEvent(event('restarting', { nextStartMs: 2000 })).params).toMatchObject({
      delay: '2.0 s',
    });
    expect(describeEvent(event('restarting', { nextStartMs: 0 })).key).toBe('events.restartingNow');
  });

  it('knows the controls that stop a service, and takes any other', () => {
    expect(describeEvent(event('stopping', { control: 'PRESHUTDOWN' })).key).toBe(
      'events.stopping.preshutdown',
    );
    expect(describeEvent(event('stopping', { control: 'toString' })).key).toBe('events.stopping.other');
  });

  it('explains exit codes that nobody knows by heart, and only those', () => {
    for (const code of EXPLAINED_EXIT_CODES) expect(texts.has(explainExitCode(code) ?? '')).toBe(true);
    expect(explainExitCode(3)).toBeNull();
    expect(explainExitCode(null)).toBeNull();
  });

  it('marks what went wrong', () => {
    expect(toneOf(event('exited', { exitCode: 0 }))).toBe('plain');
    expect(toneOf(event('exited', { exitCode: 1 }))).toBe('bad');
    expect(toneOf(event('started'))).toBe('good');
  });
});
