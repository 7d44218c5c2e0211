import { describe, expect, test } from 'vitest';
import type { HostEvent } from '../../../../electron/contract/helper/model.js';
import { findingsOf, lastOutput, type Evidence } from '../../../../electron/core/diagnosis/findings.js';
import { hostEvent, inspection, reason, service } from '../../../support/models.js';

const PROGRAM = inspection('C:\\games\\server.exe');

function exited(exitCode: number, ranMs: number, output: string[]): HostEvent {
  const parts = { pid: 7, exitCode, ranMs, count: 1, object: PROGRAM.path, output };
  return hostEvent('2026-11-21T12:00:00.000Z', 'exited', parts);
}

const REASON = reason('exited', { exitCode: 1, ranMs: 20, count: 2, object: PROGRAM.path });

function evidence(changes: Partial<Evidence> = {}, reason: object = {}): Evidence {
  return {
    service: service('Game', { state: 'failed', reason: { ...REASON, ...reason } }),
    config: null,
    unlisted: [],
    program: PROGRAM,
    directory: null,
    services: [],
    events: [],
    ...changes,
  };
}

const codes = (changes: Partial<Evidence> = {}, reason: object = {}): string[] =>
  findingsOf(evidence(changes, reason)).map(({ code }) => code);

describe('what is seen on the machine', () => {
  test.each([
    [{ kind: 'missing', program: 'none' }, 'programMissing'],
    [{ kind: 'directory', program: 'none' }, 'programIsDirectory'],
    [{ program: 'script' }, 'needsInterpreter'],
    [{ program: 'none' }, 'programNotExecutable'],
  ] as const)('%j: %s', (changes, code) => {
    expect(codes({ program: { ...PROGRAM, ...changes } })).toEqual([code]);
  });

  test('a start directory that is gone or is a file', () => {
    expect(codes({ directory: { ...PROGRAM, kind: 'missing' } })).toEqual(['directoryMissing']);
    expect(codes({ directory: { ...PROGRAM, kind: 'file' } })).toEqual(['directoryMissing']);
    expect(codes({ directory: { ...PROGRAM, kind: 'directory' } })).toEqual([]);
  });

  test('services that it depends on, which can be started from here', () => {
    const config = {
      name: 'Game',
      displayName: 'Game',
      description: '',
      startType: 'automatic',
      account: 'LocalSystem',
      imagePath: '',
      dependencies: ['db', 'Gone', 'Cache', 'Tcpip', '+TDI'],
      managed: 'steward',
      native: {},
      parameters: {},
      commandLine: null,
    } as const;
    const services = [service('DB', { state: 'stopped' }), service('Cache', { state: 'running' })];
    const found = findingsOf(
      evidence({
        config: { ...config, dependencies: [...config.dependencies] },
        services,
        unlisted: ['Tcpip'],
      }),
    );
    expect(found).toMatchObject([
      { code: 'dependencyNotRunning', params: { name: 'DB' }, remedies: [{ to: 'start', service: 'DB' }] },
      { code: 'dependencyMissing', params: { name: 'Gone' } },
    ]);
  });
});

describe('what the system said', () => {
  test.each([
    [5, 'accessDenied'],
    [193, 'wrongMachine'],
    [216, 'wrongMachine'],
    [740, 'elevationRequired'],
    [1053, 'startTimeout'],
    [1069, 'logonFailed'],
    [1385, 'logonRightMissing'],
    [1072, 'markedForDeletion'],
  ])('%i: %s', (win32, code) => {
    expect(codes({}, { code: 'startFailed', exitCode: null, win32 })).toEqual([code]);
  });

  test('is left out where what is seen explains it', () => {
    const missing = { ...PROGRAM, kind: 'missing' as const };
    expect(codes({ program: missing }, { code: 'startFailed', exitCode: null, win32: 5 })).toEqual([
      'programMissing',
    ]);
  });

  test('a setting, a hook, a host', () => {
    expect(findingsOf(evidence({}, { code: 'settingsInvalid', object: 'Application' }))).toMatchObject([
      { code: 'settingInvalid', remedies: [{ to: 'setting', setting: 'Application' }] },
    ]);
    expect(codes({}, { code: 'hookAborted', object: 'Start/Pre' })).toEqual(['hookForbids']);
    expect(codes({}, { code: 'hostDied', exitCode: null })).toEqual(['hostDied']);
  });
});

describe('what the program told', () => {
  test.each([
    [0xc000_0135, 'dllMissing'],
    [0xc000_0139, 'dllFunctionMissing'],
    [0xc000_007b, 'dllMachine'],
    [0xc000_0142, 'dllInitFailed'],
    [0xc000_0005, 'crashed'],
  ])('by the exit code %i: %s', (exitCode, code) => {
    expect(codes({}, { exitCode })).toEqual([code]);
  });

  test('by its last lines, of the last run alone', () => {
    const events = [exited(1, 50, ['port 80 already in use']), exited(1, 50, ["Cannot find module 'x'"])];
    expect(codes({ events })).toEqual(['moduleMissing']);
    expect(lastOutput(events)).toEqual(["Cannot find module 'x'"]);
  });

  test('by how it behaves, where nothing else is known', () => {
    expect(codes({ events: [exited(0, 50, [])] }, { exitCode: 0 })).toEqual(['endsAtOnce']);
    expect(codes({ events: [exited(3, 60_000, ['bye'])] }, { exitCode: 3 })).toEqual(['keepsExiting']);
    expect(codes({ events: [] })).toEqual([]);
  });
});
