import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../../electron/contract/diagnosis.js';
import { withHolder } from '../../../../electron/core/diagnosis/port-holder.js';
import { runFindings, type EndedRun } from '../../../../electron/core/diagnosis/run-findings.js';
import { service } from '../samples.js';

const run = (more: Partial<EndedRun>): string[] =>
  runFindings({ by: 'program', exitCode: 1, ranMs: 50, lines: [], account: 'LocalSystem', ...more }).map(
    ({ code }) => code,
  );

describe('a test run', () => {
  test.each<[string, Partial<EndedRun>, string[]]>([
    ['that ends at once and prints nothing', { exitCode: 0, lines: ['', ' '] }, ['endsAtOnce']],
    ['that ends after a while', { ranMs: 5000 }, []],
    ['that says what it did and ends', { exitCode: 0, lines: ['done'] }, []],
    ['that lacks a DLL', { exitCode: 0xc000_0135 }, ['dllMissing']],
    ['that says what is wrong', { lines: ["Error: Cannot find module 'express'"] }, ['moduleMissing']],
    [
      'that asks for a key in Chinese',
      { by: 'limit', exitCode: null, lines: ['请按任意键继续. . .'] },
      ['waitsForInput'],
    ],
    ['that asks for a key', { exitCode: 0, lines: ['Press any key to continue . . .'] }, ['waitsForInput']],
    ['that lives on with warnings', { by: 'limit', exitCode: null, lines: ['ENOENT: favicon.ico'] }, []],
    ['that was stopped', { by: 'stop', exitCode: null }, []],
  ])('%s', (_what, more, codes) => {
    expect(run(more)).toEqual(codes);
  });
});

describe('a port in use', () => {
  const finding: Finding = { code: 'portInUse', params: { what: '8080' }, certain: false, remedies: [] };
  const socket = { protocol: 'tcp', address: '::', port: 8080, pid: 2210, image: 'nginx.exe' } as const;

  test('is told with the process that has it', () => {
    const sockets = [
      { ...socket, port: 80, pid: 1 },
      { ...socket, protocol: 'udp', pid: 2 } as const,
      socket,
    ];
    expect(withHolder(finding, sockets, [])).toMatchObject({
      code: 'portHeld',
      certain: true,
      params: { what: '8080', image: 'nginx.exe', pid: 2210 },
    });
  });

  test('is told with the service where it is one', () => {
    const web = { ...service('Web'), pid: 2210, hostPid: 2200 };
    expect(withHolder(finding, [socket], [web])).toMatchObject({
      code: 'portHeldByService',
      params: { name: 'Web', pid: 2210 },
    });
  });

  test('stays as it is where nobody can be seen to have it', () => {
    expect(withHolder(finding, [], [])).toBe(finding);
    expect(withHolder(finding, [{ ...socket, pid: 0, image: null }], [])).toBe(finding);
    const other: Finding = { ...finding, params: { what: '' } };
    expect(withHolder(other, [{ ...socket, port: 0 }], [])).toBe(other);
  });
});
