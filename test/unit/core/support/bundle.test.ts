import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../../electron/contract/default-settings.js';
import { translator } from '../../../../electron/core/i18n.js';
import { SupportBundle } from '../../../../electron/core/support/bundle.js';
import { collectBundle, type SupportSources } from '../../../../electron/core/support/collect.js';
import { readTail } from '../../../../electron/core/support/tail.js';
import { windowsRuntime } from '../../../../electron/core/runtime/windows.js';
import { service } from '../samples.js';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'steward-support-'))));
afterEach(() => rmSync(folder, { recursive: true }));

it('an archive is read by others, names and contents of any kind included', async () => {
  const file = join(folder, 'a.zip');
  const entries = {
    'README.txt': '',
    'services/游戏/stdout.log': 'line\n'.repeat(10_000),
    'b/c.json': '{"a": "é"}',
  };
  const files = Object.entries(entries).map(([path, text]) => ({ path, text, leftOut: 0 }));
  const bundle = new SupportBundle(files, 'GAMES', new Date(2026, 10, 21, 12, 30, 10));
  const { content } = await bundle.archive(bundle.preview().id, Object.keys(entries));
  writeFileSync(file, content);
  expect(content.length).toBeLessThan(2000);
  const script =
    'import json,sys,zipfile\nz=zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\nprint(json.dumps([{i.filename: z.read(i).decode() for i in z.infolist()}, list(z.infolist()[0].date_time)]))';
  const [read, time] = JSON.parse(execFileSync('python3', ['-c', script, file], { encoding: 'utf8' })) as [
    object,
    number[],
  ];
  expect(read).toEqual(entries);
  expect(time).toEqual([2026, 11, 21, 12, 30, 10]);
});

it('the end of a log begins with a whole line', async () => {
  const path = join(folder, 'a.log');
  writeFileSync(path, Array.from({ length: 100 }, (_, index) => `行 ${index}\r\n`).join(''));
  const tail = await readTail(path, 30);
  expect(tail).toBe('行 97\r\n行 98\r\n行 99\r\n');
  writeFileSync(path, Buffer.from('\ufeffone\ntwo\n', 'utf16le'));
  expect(await readTail(path, 1000)).toBe('one\ntwo\n');
  expect(await readTail(path, 12)).toBe('two\n');
  writeFileSync(path, Buffer.alloc(5000));
  expect(await readTail(path, 1000), 'no text').toBeNull();
  expect(await readTail(join(folder, 'gone'), 1000)).toBeNull();
});

function sources(call: SupportSources['helper']['call']): SupportSources {
  writeFileSync(join(folder, 'stdout.log'), 'started\npassword=hunter2\n');
  writeFileSync(join(folder, 'steward.log'), 'connected --token=abc\n');
  return {
    helper: { call },
    runtime: windowsRuntime('steward.exe'),
    connection: { state: 'connected', helper: null, failure: null },
    services: [service('GameServer', { stdout: join(folder, 'stdout.log') }), service('Other')],
    settings: DEFAULT_SETTINGS,
    version: '1.0.0',
    host: 'electron',
    runtimes: [],
    logFile: join(folder, 'steward.log'),
  };
}

it('a bundle has what was chosen, and no secret', async () => {
  const files = await collectBundle(
    { services: ['gameserver'], logs: true, application: true },
    sources(((method: string) => {
      if (method === 'schema') return Promise.resolve({ parameters: [] });
      if (method === 'events') return Promise.resolve({ events: [{ output: ['token=abc'] }] });
      return Promise.resolve({
        name: 'GameServer',
        native: {},
        parameters: { AppEnvironment: ['A=hunter2'] },
      });
    }) as SupportSources['helper']['call']),
    translator('zh-CN'),
  );
  expect(files.map(({ path, leftOut }) => `${path} ${leftOut}`)).toEqual([
    'README.txt 0',
    'versions.json 0',
    'services.json 0',
    'services/GameServer/settings.json 1',
    'services/GameServer/events.json 1',
    'services/GameServer/stdout.log 1',
    'application/settings.json 0',
    'application/steward.log 1',
  ]);
  const all = files.map(({ text }) => text).join('\n');
  expect(all).not.toMatch(/hunter2|abc/);
  expect(files[0]?.text).toContain('支持包');

  const bundle = new SupportBundle(files, 'GAMES/1', new Date('2026-11-21T12:00:00Z'));
  const { id, name } = bundle.preview();
  expect(name).toBe('steward-support-GAMES_1-20261121-120000.zip');
  expect(bundle.read(id, 'services/GameServer/stdout.log')).toBe('started\npassword=<left out>\n');
  expect(() => bundle.read('other', 'README.txt')).toThrow('no such file');
  await expect(bundle.archive(id, ['../README.txt'])).rejects.toThrow('no such file');
});

it('what cannot be had is said, and keeps nothing else out', async () => {
  const files = await collectBundle(
    { services: ['GameServer'], logs: true, application: false },
    sources(() => Promise.reject(new Error('no helper; --password=hunter2'))),
    translator('en'),
  );
  const paths = files.map(({ path }) => path);
  expect(paths).toContain('services/GameServer/stdout.log');
  expect(paths).not.toContain('application/settings.json');
  const problems = files.find(({ path }) => path === 'problems.txt')?.text;
  expect(problems).toContain('GameServer: settings: no helper');
  expect(problems).not.toContain('hunter2');
});
