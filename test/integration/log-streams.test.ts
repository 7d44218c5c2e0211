import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import type { Parameters } from '../../electron/contract/parameters.js';
import { until } from '../support/until.js';
import {
  cleanUpServices,
  createAndStart,
  hold,
  type Logged,
  machine,
  placeLog,
  samplePath,
  serviceName,
  startLogged,
  steward,
  useWatch,
} from './workbench.js';

cleanUpServices();
const watch = useWatch();

const OPEN_EXISTING = 3;
const CREATE_ALWAYS = 2;
const SHARE_READ_WRITE = 3;
const SHARE_ALL = 7;

/** A service that copies its standard input, a file of these bytes, to its log. */
async function copying(bytes: Buffer, parameters: Partial<Parameters> = {}): Promise<Logged> {
  const place = placeLog('Copy');
  const input = path.join(place.folder, 'stdin.bin');
  writeFileSync(input, bytes);
  const AppStdin = machine.windowsPath(input);
  return startLogged(place, '--quiet --copy-input', { AppStdin, ...parameters });
}

const text = '玩家 1001 上线，帧时间 16 毫秒\r\n'.repeat(400);
const cases: [string, Buffer][] = [
  ['UTF-8', Buffer.from(text)],
  ['GBK', iconv.encode(text, 'gbk')],
  ['UTF-16', iconv.encode(text, 'utf-16le', { addBOM: true })],
  ['binary data', Buffer.concat([randomBytes(100_000), Buffer.from([0x0a, 0, 0x0d])])],
  ['a line of 10 MB', Buffer.concat([Buffer.alloc(10_000_000, '长'), Buffer.from('\nshort\nunfinished')])],
];

test('every byte goes from a file through the program to the log as it is', async () => {
  await Promise.all(
    cases.map(async ([what, bytes]) => {
      const { log } = await copying(bytes);
      const written = await until(`all of ${what} is written`, () => {
        const there = readFileSync(log);
        return there.length >= bytes.length && there;
      });
      expect(written.equals(bytes), what).toBe(true);
    }),
  );
});

test('a relative input file is that of the start directory, and each run reads it anew', async () => {
  const directory = machine.folder('start');
  writeFileSync(path.join(directory, 'stdin.txt'), 'first\n');
  const { log, name } = await copying(Buffer.from('another\n'), {
    AppStdin: 'stdin.txt',
    AppDirectory: machine.windowsPath(directory),
  });
  await until('it is copied', () => readFileSync(log, 'utf8') === 'first\n');
  writeFileSync(path.join(directory, 'stdin.txt'), 'second\n');
  await steward('restart', name);
  await until('it is copied again', () => readFileSync(log, 'utf8') === 'first\nsecond\n');
});

test('others may do with the log what its sharing says', async () => {
  const folder = machine.folder('sharing');
  const logs = [SHARE_READ_WRITE, 0].map((share) => path.join(folder, `share-${share}.log`));
  const name = serviceName('Shared');
  await createAndStart(name, {
    Application: samplePath,
    AppParameters: '--interval-ms 5',
    AppStdout: machine.windowsPath(logs[0] ?? ''),
    AppStderr: machine.windowsPath(logs[1] ?? ''),
    AppStderrShareMode: 0,
  });
  await until('both are written', () => logs.every((log) => readFileSync(log).length > 0));
  const [open, closed] = await Promise.all(logs.map((log) => hold(log, SHARE_ALL)));
  expect(open?.error).toBeNull();
  expect(closed?.error).toBe(32);
  await open?.end();
});

test('a log is replaced at each start where its disposition says so, and must exist where it says that', async () => {
  const name = serviceName('Opened');
  const folder = machine.folder('opened');
  const [replaced, existing] = ['out.log', 'err.log'].map((file) => path.join(folder, file));
  if (replaced === undefined || existing === undefined) throw new Error('two paths');
  writeFileSync(replaced, 'of the run before\n');
  await createAndStart(name, {
    Application: samplePath,
    AppParameters: '--interval-ms 5',
    AppStdout: machine.windowsPath(replaced),
    AppStdoutCreationDisposition: CREATE_ALWAYS,
    AppStderr: machine.windowsPath(existing),
    AppStderrCreationDisposition: OPEN_EXISTING,
  });
  await until('output is written', () => readFileSync(replaced, 'utf8').includes('[000009]'));
  expect(readFileSync(replaced, 'utf8')).toMatch(/^Game server started/);
  expect(existsSync(existing)).toBe(false);
  const told = await watch().service(name, 'tells it', ({ reason }) => reason !== null);
  expect(told.reason).toMatchObject({ code: 'logFailed', win32: 2, object: machine.windowsPath(existing) });
  writeFileSync(existing, 'created by the operator\n');
  await watch().service(name, 'is well again', ({ reason }) => reason === null);
  await until('errors are added', () => /operator\n\[\d+\] warning/.test(readFileSync(existing, 'utf8')));
});

test('a service whose input file is missing does not start, and says so', async () => {
  const name = serviceName('NoInput');
  const missing = `${machine.windowsPath(machine.folder('input'))}\\没有.txt`;
  await steward('install', name, samplePath);
  await steward('set', name, 'AppStdin', missing);
  const { code, stdout, stderr } = await machine.steward('start', name);
  expect(code).toBe(1);
  expect(stdout + stderr).toContain(
    `could not be started "${samplePath} (AppStdin ${missing})": File not found (2).`,
  );
  const { events } = await watch().call('events', { name, limit: 10 });
  expect(events.at(-1)).toMatchObject({ event: 'stopped', win32: 1066, exitCode: 4 });
});

test('the log’s encoding is told to those who show it', async () => {
  const name = serviceName('Hinted');
  await steward('install', name, samplePath);
  await steward('set', name, 'LogEncoding', 'gbk');
  const told = await watch().service(name, 'is there', ({ logEncoding }) => logEncoding === 'gbk');
  expect(told.name).toBe(name);
});
