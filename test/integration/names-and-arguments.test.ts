import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { apply, controlOperation, createOperation } from '../support/apply.js';
import { freePort, sampleReport, sampleReportSchema } from '../support/http.js';
import { PROBE } from '../support/machine.js';
import { until } from '../support/until.js';
import {
  cleanUpServices,
  copySample,
  createAndStart,
  machine,
  samplePath,
  serviceName,
  steward,
  useWatch,
} from './workbench.js';

cleanUpServices();
const watch = useWatch();

test('Chinese names, paths, arguments and directories reach Windows unchanged', async () => {
  const name = serviceName('游戏服务器');
  const displayName = `一号世界「${name}」`;
  const program = copySample('游戏 目录', '服务端 程序.exe');
  const directory = machine.folder('工作目录');
  const port = await freePort();
  const { result } = await apply(machine, [
    createOperation(
      name,
      {
        Application: machine.windowsPath(program),
        AppDirectory: machine.windowsPath(directory),
        AppParameters: `--port ${port} --区服 "华东 一区"`,
      },
      { displayName, description: '第一个世界。' },
    ),
    controlOperation('start', name),
  ]);
  expect(result).toMatchObject({ ok: true });
  expect(await sampleReport(port)).toMatchObject({
    arguments: ['--port', String(port), '--区服', '华东 一区'],
    directory: machine.windowsPath(directory),
  });
  expect(await steward('get', name, 'DisplayName')).toBe(displayName);
  expect(await steward('get', name, 'Application')).toBe(machine.windowsPath(program));
  expect(await steward('status', displayName)).toBe('SERVICE_RUNNING');
  expect(await watch().call('config', { name })).toMatchObject({
    displayName,
    description: '第一个世界。',
    commandLine: `"${machine.windowsPath(program)}" --port ${port} --区服 "华东 一区"`,
  });
  await steward('stop', name);
});

test('arguments arrive exactly as the C runtime splits them', async () => {
  const name = serviceName('Exact');
  const port = await freePort();
  const cases: [raw: string, expected: string[]][] = [
    ['plain  two', ['plain', 'two']],
    ['"with spaces"', ['with spaces']],
    ['""', ['']],
    [String.raw`"a \"quoted\" word"`, ['a "quoted" word']],
    [String.raw`C:\dir\ "C:\with space\\"`, ['C:\\dir\\', 'C:\\with space\\']],
    [String.raw`back\\slash\"quote`, ['back\\\\slash"quote']],
    ['a^b&c|d<e>f', ['a^b&c|d<e>f']],
    ['100% %STEWARD_NOT_SET%', ['100%', '%STEWARD_NOT_SET%']],
    ["it's --x=1;y,z", ["it's", '--x=1;y,z']],
    ['"引 号" 𠮷🎮', ['引 号', '𠮷🎮']],
  ];
  await createAndStart(name, {
    Application: samplePath,
    AppParameters: [`--port ${port}`, ...cases.map(([raw]) => raw)].join(' '),
  });
  const report = await sampleReport(port);
  expect(report.arguments).toEqual(['--port', String(port), ...cases.flatMap(([, expected]) => expected)]);
});

test('the fuzzed quoting is taken apart as CommandLineToArgvW does it', async () => {
  const { stdout } = await machine.run(PROBE, ['split']);
  expect(stdout.trim()).toBe('97656 command lines');
});

test('variables in paths and arguments are expanded when the program starts', async () => {
  const name = serviceName('Variables');
  const port = await freePort();
  await createAndStart(name, {
    Application: samplePath,
    AppParameters: `--port ${port} --root=%SystemRoot%`,
  });
  const report = await sampleReport(port);
  expect(report.arguments[2]).toMatch(/^--root=C:\\windows$/i);
  expect(await steward('get', name, 'AppParameters')).toBe(`--port ${port} --root=%SystemRoot%`);
});

test('the command line joins its words with one space, as NSSM does', async () => {
  const name = serviceName('Joined');
  const port = await freePort();
  await steward('install', name, samplePath, '--port', String(port), 'two words', '"kept together"');
  expect(await steward('get', name, 'AppParameters')).toBe(`--port ${port} two words "kept together"`);
  await steward('start', name);
  expect((await sampleReport(port)).arguments.slice(2)).toEqual(['two', 'words', 'kept together']);
});

test('the startup directory is the folder of the program unless another is set', async () => {
  const name = serviceName('Folder');
  const port = await freePort();
  const program = copySample('program folder', 'server.exe');
  await createAndStart(name, { Application: machine.windowsPath(program), AppParameters: `--port ${port}` });
  expect((await sampleReport(port)).directory).toBe(machine.windowsPath(path.dirname(program)));
});

test('the environment is added to, or replaced', async () => {
  const name = serviceName('Environment');
  const log = path.join(machine.folder('environment'), 'stdout.log');
  const parameters = {
    Application: samplePath,
    AppParameters: '--quiet --env STEWARD_A --env STEWARD_B --env STEWARD_ABSENT --env SystemRoot',
    AppStdout: machine.windowsPath(log),
  };
  await createAndStart(name, {
    ...parameters,
    AppEnvironmentExtra: ['STEWARD_A=一 二', 'STEWARD_B=%STEWARD_A%+3'],
  });
  await until('the variables are printed', () => readFileSync(log, 'utf8').includes('SystemRoot'));
  expect(readFileSync(log, 'utf8').split('\r\n').slice(0, 3)).toEqual([
    'STEWARD_A=一 二',
    'STEWARD_B=一 二+3',
    'STEWARD_ABSENT is not set',
  ]);
  expect(readFileSync(log, 'utf8')).toMatch(/SystemRoot=C:\\windows/i);
});

test('a batch file runs through cmd with its arguments', async () => {
  const name = serviceName('Batch');
  const folder = machine.folder('批处理 folder');
  const script = path.join(folder, 'run me.cmd');
  // What stands in the script itself is read in the system's code page, so it stays ASCII.
  const echo = path.join(machine.folder('batch-echo'), 'echo.json');
  // %* hands on the arguments with their quotes.
  writeFileSync(script, `@"${samplePath}" --quiet --echo "${machine.windowsPath(echo)}" %*\r\n`);
  await createAndStart(name, {
    Application: machine.windowsPath(script),
    AppParameters: '"two words" three',
  });
  const report = await until('the script has started the program', () =>
    sampleReportSchema.parse(JSON.parse(readFileSync(echo, 'utf8'))),
  );
  expect(report.arguments.slice(3)).toEqual(['two words', 'three']);
});
