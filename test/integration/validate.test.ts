import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Problem } from '../../electron/contract/helper/model.js';
import type { CreateOperation } from '../../electron/contract/helper/operations.js';
import { apply, createOperation } from '../support/apply.js';
import { cleanUpServices, machine, samplePath, serviceName, steward, useWatch } from './workbench.js';

cleanUpServices();
const watch = useWatch();

/** What the helper finds wrong, errors and warnings apart. */
async function problems(
  operation: CreateOperation,
): Promise<Record<'errors' | 'warnings', Pick<Problem, 'code' | 'field' | 'value'>[]>> {
  const { problems: found } = await watch().call('validate', { operations: [operation] });
  const of = (severity: Problem['severity']) =>
    found
      .filter((problem) => problem.severity === severity)
      .map(({ code, field, value }) => ({ code, field, value }));
  return { errors: of('error'), warnings: of('warning') };
}

const files: Record<string, string> = {};
beforeAll(() => {
  const folder = machine.folder('candidates');
  for (const file of [
    'server.js',
    'server.py',
    'server.jar',
    'server.ps1',
    'run.bat',
    'text.txt',
    'fake.exe',
  ]) {
    writeFileSync(path.join(folder, file), 'x');
    files[file] = machine.windowsPath(path.join(folder, file));
  }
});

test('an ordinary service has no problem', async () => {
  const name = serviceName('Ordinary');
  const operation = createOperation(name, { Application: samplePath, AppDirectory: 'C:\\windows' });
  expect(await problems(operation)).toMatchObject({ errors: [] });
});

describe('names', () => {
  test.each([
    ['', 'nameEmpty'],
    ['   ', 'nameEmpty'],
    ['a/b', 'nameInvalidCharacter'],
    ['a\\b', 'nameInvalidCharacter'],
    ['a\tb', 'controlCharacter'],
    ['a\u0000b', 'controlCharacter'],
    ['长'.repeat(257), 'nameTooLong'],
  ])('%j', async (name, code) => {
    const { errors } = await problems(
      createOperation(name, { Application: samplePath }, { displayName: 'x' }),
    );
    expect(errors).toEqual([{ code, field: 'name', value: name.slice(0, 256) }]);
  });

  test('of 256 characters is allowed', async () => {
    const operation = createOperation('长'.repeat(256), { Application: samplePath });
    expect(await problems(operation)).toMatchObject({ errors: [] });
  });

  test('taken, in the same and in another case, as display name too', async () => {
    const name = serviceName('Taken');
    const displayName = `${name} 显示`;
    await steward('install', name, samplePath);
    await steward('set', name, 'DisplayName', displayName);
    const first = await problems(createOperation(name, { Application: samplePath }));
    expect(first.errors).toContainEqual({ code: 'nameTaken', field: 'name', value: name });
    const upper = name.toUpperCase();
    const second = await problems(createOperation(upper, { Application: samplePath }));
    expect(second.errors).toContainEqual({ code: 'nameTakenCase', field: 'name', value: upper });
    const other = serviceName('Other');
    const third = await problems(createOperation(other, { Application: samplePath }, { displayName }));
    expect(third.errors).toEqual([{ code: 'displayNameTaken', field: 'displayName', value: displayName }]);
  });

  test('a display name that is too long', async () => {
    const displayName = 'd'.repeat(257);
    const operation = createOperation(serviceName('Long'), { Application: samplePath }, { displayName });
    expect((await problems(operation)).errors).toEqual([
      { code: 'displayNameTooLong', field: 'displayName', value: displayName.slice(0, 256) },
    ]);
  });
});

describe('programs', () => {
  const program = async (Application: string) =>
    (await problems(createOperation(serviceName('Program'), { Application }))).errors;

  test.each([
    ['C:\\no\\such\\server.exe', 'pathMissing'],
    ['C:\\windows', 'pathIsDirectory'],
    ['server.exe', 'pathRelative'],
    ['..\\server.exe', 'pathRelative'],
    ['C:\\a|b.exe', 'pathInvalidCharacter'],
    ['C:\\a\tb.exe', 'controlCharacter'],
  ])('%j', async (Application, code) => {
    expect(await program(Application)).toEqual([
      { code, field: 'parameters.Application', value: Application },
    ]);
  });

  test.each([
    ['server.js', 'needsInterpreter'],
    ['server.py', 'needsInterpreter'],
    ['server.jar', 'needsInterpreter'],
    ['server.ps1', 'needsInterpreter'],
    ['text.txt', 'pathNotExecutable'],
    ['fake.exe', 'pathNotExecutable'],
  ])('%s', async (file, code) => {
    expect(await program(files[file] ?? '')).toEqual([
      { code, field: 'parameters.Application', value: files[file] },
    ]);
  });

  test('a batch file is one', async () => {
    expect(await program(files['run.bat'] ?? '')).toEqual([]);
  });
});

describe('other values', () => {
  const field = async (parameters: object, changes: Partial<CreateOperation> = {}) => {
    const operation = createOperation(
      serviceName('Values'),
      { Application: samplePath, ...parameters },
      changes,
    );
    return (await problems(operation)).errors;
  };

  test.each([
    [{ AppDirectory: 'C:\\no\\such' }, 'directoryMissing', 'parameters.AppDirectory'],
    [{ AppDirectory: samplePath }, 'directoryNotDirectory', 'parameters.AppDirectory'],
    [{ AppDirectory: 'folder' }, 'pathRelative', 'parameters.AppDirectory'],
    [{ AppParameters: 'a\u0001b' }, 'controlCharacter', 'parameters.AppParameters'],
  ])('%j', async (parameters, code, name) => {
    expect(await field(parameters)).toMatchObject([{ code, field: name }]);
  });

  test('a dependency that does not exist, or is the service itself', async () => {
    expect(await field({}, { dependencies: ['NoSuchService'] })).toMatchObject([
      { code: 'dependencyMissing', field: 'dependencies', value: 'NoSuchService' },
    ]);
    const name = serviceName('Selfish');
    const operation = createOperation(name, { Application: samplePath }, { dependencies: [name] });
    expect((await problems(operation)).errors).toMatchObject([
      { code: 'dependencySelf', field: 'dependencies' },
    ]);
  });

  test('every problem is told at once', async () => {
    const operation = createOperation('a/b', { Application: 'x.exe', AppDirectory: 'y' });
    const { errors } = await problems(operation);
    expect(errors.map(({ field: at }) => at)).toEqual([
      'name',
      'parameters.Application',
      'parameters.AppDirectory',
    ]);
  });
});

test('the command line refuses the same, with the reason in words, and changes nothing', async () => {
  const missing = 'C:\\no\\such\\server.exe';
  const name = serviceName('Refused');
  const { code, stderr } = await machine.steward('install', name, missing);
  expect(code).not.toBe(0);
  expect(stderr).toContain(missing);
  expect((await machine.steward('status', name)).code).toBe(3);
});

test('apply finds what validate finds, before anything is changed', async () => {
  const name = serviceName('Same');
  const operation = createOperation(name, { Application: 'C:\\no\\such\\server.exe' });
  const { result } = await apply(machine, [operation]);
  expect(result).toMatchObject({
    ok: false,
    rolledBack: false,
    failedOperation: 0,
    error: { code: 'pathMissing', field: 'parameters.Application', value: 'C:\\no\\such\\server.exe' },
  });
});

test('the words of the command line are Chinese where that is wished', async () => {
  const { stderr } = await machine.run(
    machine.runtime.helper,
    ['install', serviceName('中文'), 'C:\\no\\such\\server.exe'],
    { env: { STEWARD_LANG: 'zh-CN' } },
  );
  expect(stderr).toMatch(/\p{Script=Han}/u);
});

test('what other users may change is found, at the program or above it', async () => {
  const folder = machine.folder('hazards');
  const inner = path.join(folder, 'inner');
  const file = path.join(inner, 'server.exe');
  mkdirSync(inner);
  writeFileSync(file, '');
  for (const each of [folder, inner, file]) chmodSync(each, 0o755);
  const none = { changeable: null, shared: null };
  const hazards = () => watch().call('hazards', { path: machine.windowsPath(file) });
  expect(await hazards()).toEqual(none);
  // Wine makes access control lists from Unix modes; those of Windows are the doctest's.
  for (const each of machine.kind === 'wine' ? [folder, inner, file] : []) {
    chmodSync(each, 0o777);
    expect(await hazards()).toEqual({ ...none, changeable: machine.windowsPath(each) });
    chmodSync(each, 0o755);
  }
  const missing = `${machine.windowsPath(folder)}\\missing.exe`;
  for (const odd of [
    missing,
    '',
    'C:',
    'C:\\',
    'server.exe',
    '\\\\server\\share\\a.exe',
    '\\',
    '%NOTHING%\\x',
  ])
    expect(await watch().call('hazards', { path: odd })).toEqual(none);
});
