import { describe, expect, it } from 'vitest';
import { StewardError, type Failure } from '../../../../electron/contract/errors.js';
import { MAX_CONFIG_TEXT } from '../../../../electron/contract/fleet.js';
import { readConfig } from '../../../../electron/core/transfer/read-config.js';

const YAML = `# two services
version: 1
services:
  - name: GameServer
    displayName: 游戏服务器
    startType: delayed
    parameters:
      Application: C:\\games\\server.exe
      AppThrottle: 700
      AppExit: { Default: Restart, "3": Exit }
      AppEnvironmentExtra: [PORT=80]
      RotateKeep: null
  - name: Old
    ensure: absent
`;

function refused(text: string): Failure {
  try {
    readConfig(text);
  } catch (error) {
    if (error instanceof StewardError) return error.failure;
    throw error;
  }
  throw new Error('It was not refused.');
}

/** A configuration of one service with these further lines. */
const service = (...lines: string[]): string =>
  ['version: 1', 'services:', '  - name: A', ...lines.map((line) => `    ${line}`)].join('\n');

describe('a configuration', () => {
  it('is read from YAML', () => {
    const { services } = readConfig(YAML);
    expect(services).toHaveLength(2);
    expect(services[0]?.parameters).toEqual({
      Application: 'C:\\games\\server.exe',
      AppThrottle: 700,
      AppExit: { Default: 'Restart', '3': 'Exit' },
      AppEnvironmentExtra: ['PORT=80'],
      RotateKeep: null,
    });
    expect(services[1]).toEqual({ name: 'Old', ensure: 'absent' });
  });

  it('is read from JSON, indented by whatever', () => {
    const value = { version: 1, services: [{ name: 'A', parameters: { Application: 'C:\\a b\\x.exe' } }] };
    for (const indent of [undefined, 2, '\t']) {
      expect(readConfig(JSON.stringify(value, null, indent))).toEqual(value);
      expect(readConfig(`\uFEFF${JSON.stringify(value, null, indent).replaceAll('\n', '\r\n')}`)).toEqual(
        value,
      );
    }
  });

  it.each([
    ['an unknown member', service('startTyp: manual'), 'importUnknown', 4, 'services[0].startTyp'],
    [
      'an unknown parameter',
      service('parameters:', '  AppThrotle: 1'),
      'importUnknown',
      5,
      'services[0].parameters.AppThrotle',
    ],
    [
      'a value of the wrong type',
      service('parameters:', '  AppThrottle: soon'),
      'importValue',
      5,
      'services[0].parameters.AppThrottle',
    ],
    [
      'a word that is not allowed',
      service('startType: sometimes'),
      'importValue',
      4,
      'services[0].startType',
    ],
    ['a list that is none', 'version: 1\nservices: none', 'importValue', 2, 'services'],
    [
      'a number out of its range',
      service('parameters:', '  RestartWindow: 0'),
      'importValue',
      5,
      'services[0].parameters.RestartWindow',
    ],
    [
      'a name that is none',
      'version: 1\nservices:\n  - name: a/b',
      'nameInvalidCharacter',
      3,
      'services[0].name',
    ],
    ['a missing name', 'version: 1\nservices:\n  - displayName: A', 'importMissing', 3, 'services[0].name'],
    ['a missing version', 'services: []', 'importMissing', 1, 'version'],
    ['another version', 'version: 2\nservices: []', 'importVersion', 1, 'version'],
    [
      'a service listed twice',
      'version: 1\nservices:\n  - name: A\n  - name: a',
      'importDuplicate',
      4,
      'services[1].name',
    ],
    ['a password', service('password: secret'), 'importUnknown', 4, 'services[0].password'],
  ])('with %s is refused at its line and path', (_, text, code, line, field) => {
    expect(refused(text)).toMatchObject({ code, object: String(line), field });
  });

  it.each([
    ['a key given twice', service('startType: manual', 'startType: manual'), 'importDuplicate', 5],
    ['a key given twice in JSON', '{"version": 1,\n"version": 1, "services": []}', 'importDuplicate', 2],
    ['broken JSON', '{"version": 1,\n"services": [', 'importSyntax', 2],
    ['broken YAML', 'version: 1\nservices:\n  - name: "A', 'importSyntax', 3],
    ['a tag', 'version: 1\nservices: !!js/function "x"', 'importSyntax', 2],
    ['an anchor', 'version: 1\nservices:\n  - &a {name: A}\n  - *a', 'importAlias', 3],
    ['a bomb of aliases', `a: &a [x]\nb: &b [${'*a,'.repeat(99)}]\nversion: 1`, 'importAlias', 1],
  ])('with %s is refused at its line', (_, text, code, line) => {
    expect(refused(text)).toMatchObject({ code, object: String(line) });
  });

  it.each([
    ['nothing', ''],
    ['a list', '[]'],
    ['a text', 'hello'],
    ['a program', 'MZ\u0090\u0000\u0003\u0000\u0000\u0000'],
    ['XML', '<?xml version="1.0"?>\n<service><id>a</id></service>'],
    ['a script', '@echo off\r\nnssm install a b\r\n'],
  ])('that is %s is refused', (_, text) => {
    expect(refused(text).code).toMatch(/^import(Nothing|Syntax)$/);
  });

  it('too long, or nested without end, is refused', () => {
    expect(refused('a'.repeat(MAX_CONFIG_TEXT + 1)).code).toBe('importTooLarge');
    expect(refused('['.repeat(100_000)).code).toMatch(/^import/);
    expect(refused(`${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`).code).toMatch(/^import/);
  });

  it('cannot reach the prototype of anything', () => {
    for (const key of ['__proto__', 'constructor', 'prototype']) {
      expect(refused(service(`${key}:`, '  polluted: 1')).code).toBe('importUnknown');
      expect(refused(service('parameters:', `  ${key}: 1`)).code).toBe('importUnknown');
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('never quotes what may be a secret', () => {
    const failed = refused(service('parameters:', '  AppEnvironmentExtra: API_KEY'));
    expect(failed).toMatchObject({ code: 'importValue', value: null });
  });
});
