import { describe, expect, it } from 'vitest';
import { isSecretName, redactText, redactVariable } from '../../../../electron/core/support/redact.js';
import { redactParameters, redactValue } from '../../../../electron/core/support/redact-value.js';

describe('names of secrets', () => {
  it.each(
    'PASSWORD DB_PASSWORD PGPASSWORD dbPassword userPass MYSQL_PWD API_KEY apiKey ApiKey X-Api-Key access_token accessToken TOKEN JWT_SECRET clientSecret AWS_SECRET_ACCESS_KEY ConnectionString CONN_STR Authorization Cookie sessionId SIGNING_KEY credentials passphrase'.split(
      ' ',
    ),
  )('%s is one', (name) => expect(isSecretName(name)).toBe(true));

  it.each(
    'PATH AppDirectory PORT key keyboard author compass passage monkey PASSIVE displayName bytes'.split(' '),
  )('%s is none', (name) => expect(isSecretName(name)).toBe(false));
});

describe('a text', () => {
  it.each([
    ['--password=hunter2', '--password=<left out>'],
    ['--password hunter2 --port 80', '--password <left out> --port 80'],
    ['/Password:hunter2', '/Password:<left out>'],
    ['-Password "two words" x', '-Password "<left out>" x'],
    ["--db-password='a b' --x", "--db-password='<left out>' --x"],
    ['--token=abc.def/ghi+jkl== -v', '--token=<left out> -v'],
    ['PASSWORD=a&b', 'PASSWORD=<left out>&b'],
    ['{"apiKey": "a\\"b", "port": 1}', '{"apiKey": "<left out>", "port": 1}'],
    ['Server=db;User Id=sa;Password=p@ss;Timeout=5', 'Server=db;User Id=sa;Password=<left out>;Timeout=5'],
    ['postgres://user:pa:ss@db/app', 'postgres://<left out>@db/app'],
    ['https://host/cb?code=1&access_token=xyz&x=1', 'https://host/cb?code=1&access_token=<left out>&x=1'],
    ['Authorization: Bearer abcdefgh.ijk', 'Authorization: Bearer <left out>'],
    ['authorization: Basic dXNlcjpwYXNz', 'authorization: Basic <left out>'],
    ['got bearer abcdefghijk from', 'got bearer <left out> from'],
    ['Set-Cookie: sid=1; Path=/', 'Set-Cookie: <left out>'],
    ['key eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln.', 'key <left out>.'],
    ['AKIAIOSFODNN7EXAMPLE is', '<left out> is'],
    ['use ghp_0123456789abcdefghij0123', 'use <left out>'],
    ['密码 token=机密值 完', '密码 token=<left out> 完'],
    ['a\n-----BEGIN RSA PRIVATE KEY-----\nMIIE\nabc\n-----END RSA PRIVATE KEY-----\nb', 'a\n<left out>\nb'],
    ['a -----BEGIN PRIVATE KEY-----\ncut off', 'a <left out>'],
  ])('%j becomes %j', (text, expected) => {
    const redacted = redactText(text);
    expect(redacted.text).toBe(expected);
    expect(redacted.leftOut).toBe(1);
    expect(redactText(redacted.text).text, 'again changes nothing').toBe(expected);
  });

  it.each([
    'listening on :8080, key=value, C:\\Users\\Alice\\server.exe --port=8080',
    'password is required',
    'PASSWORD=',
    '"token": null',
    'http://127.0.0.1:8080/path@v2',
    '2026-11-21 12:00:00.120 player 1182 joined',
  ])('%j stays as it is', (text) => expect(redactText(text)).toEqual({ text, leftOut: 0 }));

  it('is read in time proportional to its length, however hostile', () => {
    for (const unit of ['password=', 'a:', '"', '-', 'eyJ', '://', "--password '", 'https://a:', 'x_'])
      expect(redactText(unit.repeat(20_000)).text.length).toBeGreaterThan(0);
  });
});

describe('a variable', () => {
  it.each([
    ['TOKEN=a=b', false, 'TOKEN=<left out>', 1],
    ['PORT=80', false, 'PORT=80', 0],
    ['PORT=80', true, 'PORT=<left out>', 1],
    ['URL=redis://:pw@h', false, 'URL=redis://<left out>@h', 1],
    ['EMPTY_TOKEN=', true, 'EMPTY_TOKEN=', 0],
  ] as const)('%s (whole: %s) becomes %s', (line, whole, text, leftOut) => {
    expect(redactVariable(line, whole)).toEqual({ text, leftOut });
  });
});

describe('a value', () => {
  it('loses secrets at any depth, by the names of its fields and by its texts', () => {
    const value = { a: [{ password: 'x', note: '--token=y' }], port: 1, nothing: null };
    expect(redactValue(value)).toEqual({
      value: { a: [{ password: '<left out>', note: '--token=<left out>' }], port: 1, nothing: null },
      leftOut: 2,
    });
  });

  it('of a service keeps the names of its variables alone, with the helper’s table and without', () => {
    const parameters = {
      Application: 'C:\\a.exe',
      AppParameters: '--password=x',
      AppEnvironmentExtra: ['PORT=1', 'MY=2'],
      AppEvents: { 'Start/Pre': 'hook.cmd /token:z' },
    };
    const expected = {
      value: {
        Application: 'C:\\a.exe',
        AppParameters: '--password=<left out>',
        AppEnvironmentExtra: ['PORT=<left out>', 'MY=<left out>'],
        AppEvents: { 'Start/Pre': 'hook.cmd /token:<left out>' },
      },
      leftOut: 4,
    };
    expect(redactParameters(parameters, [])).toEqual(expected);
    const row = { name: 'AppEnvironmentExtra', secret: true, kind: 'environment' } as const;
    expect(redactParameters(parameters, [row])).toEqual(expected);
  });
});
