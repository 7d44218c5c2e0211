import { describe, expect, it } from 'vitest';
import { describeReason, describeState, describeWin32 } from '../../../electron/contract/describe.js';
import { formatBytes, formatExitCode, formatRan, formatUptime } from '../../../electron/contract/format.js';
import { reason } from '../../support/models.js';

const NOW = Date.parse('2026-11-21T12:00:00.000Z');
const crash = reason('exited', {
  exitCode: 3,
  ranMs: 120,
  count: 4,
  at: '2026-11-21T12:00:00.000Z',
});

describe('describeState', () => {
  it('counts down to the next start, never below zero', () => {
    expect(describeState({ state: 'backoff', nextStartAt: '2026-11-21T12:00:07.100Z' }, NOW)).toEqual({
      key: 'state.backoffIn',
      params: { seconds: 8 },
    });
    expect(describeState({ state: 'backoff', nextStartAt: '2026-11-21T11:00:00.000Z' }, NOW).params).toEqual({
      seconds: 0,
    });
  });

  it('does without a countdown when the time is not known', () => {
    expect(describeState({ state: 'backoff', nextStartAt: null }, NOW).key).toBe('state.backoff');
  });
});

describe('describeReason', () => {
  it('tells an exit once and repeated', () => {
    expect(describeReason({ ...crash, count: 1 })).toEqual({
      key: 'reason.exited',
      params: { exitCode: '3', ran: '120 ms' },
    });
    expect(describeReason(crash)).toEqual({
      key: 'reason.exitedAgain',
      params: { exitCode: '3', ran: '120 ms', count: 4 },
    });
  });

  it('writes an NTSTATUS in hexadecimal', () => {
    expect(describeReason({ ...crash, exitCode: 0xc000_0005, ranMs: null })).toEqual({
      key: 'reason.exitedPlain',
      params: { exitCode: '0xC0000005' },
    });
  });

  it('tells after how many restarts within which time a service gave up', () => {
    const gaveUp = { ...crash, code: 'gaveUp' as const, windowMs: 600_000 };
    expect(describeReason(gaveUp)).toEqual({
      key: 'reason.gaveUp',
      params: { exitCode: '3', count: 4, seconds: 600 },
    });
    const startFailed = { ...gaveUp, exitCode: null, win32: 2, object: 'C:\\x.exe' };
    expect(describeReason(startFailed)).toEqual({
      key: 'reason.gaveUpStart',
      params: { count: 4, seconds: 600, object: 'C:\\x.exe', win32: 2 },
    });
  });

  it('tells a service specific code from a system error', () => {
    const stopped = { ...crash, code: 'stoppedWithError' as const, win32: 1066 };
    expect(describeReason(stopped)).toEqual({ key: 'reason.stoppedSpecific', params: { exitCode: '3' } });
    expect(describeReason({ ...stopped, win32: 1067 }).params).toEqual({ win32: 1067 });
  });
});

it('describeWin32 names what it cannot explain by its number', () => {
  expect(describeWin32(5).key).toBe('win32.5');
  expect(describeWin32(4711)).toEqual({ key: 'win32.other', params: { win32: 4711 } });
});

describe('formats', () => {
  it.each([
    [-5, '0 s'],
    [12_400, '12 s'],
    [245_000, '4:05'],
    [11_051_000, '3:04:11'],
    [274_260_000, '3d 04:11'],
  ])('an uptime of %d ms as %s', (ms, text) => {
    expect(formatUptime(ms)).toBe(text);
  });

  it.each([
    [119.6, '120 ms'],
    [2_400, '2.4 s'],
    [307_000, '5:07'],
  ])('a run of %d ms as %s', (ms, text) => {
    expect(formatRan(ms)).toBe(text);
  });

  it.each([
    [0, '0 B'],
    [524_288, '512 KB'],
    [13_002_342, '12.4 MB'],
    [192_937_984, '184 MB'],
    [5 * 1024 ** 4 * 1024, '5120 TB'],
  ])('%d bytes as %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });

  it('exit codes as people look them up', () => {
    expect(formatExitCode(65535)).toBe('65535');
    expect(formatExitCode(0xc000_013a)).toBe('0xC000013A');
  });
});
