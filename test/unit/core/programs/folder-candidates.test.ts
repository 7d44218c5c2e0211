import { describe, expect, test } from 'vitest';
import type { Directory } from '../../../../electron/contract/helper/model.js';
import { folderCandidates, packageMain } from '../../../../electron/core/programs/folder-candidates.js';

function folder(path: string, ...names: string[]): Directory {
  const entries = names.map((name) => ({
    name,
    path: `${path}\\${name}`,
    kind: 'file' as const,
    size: 1,
    program: /\.exe$/i.test(name),
  }));
  return { path, parent: 'C:\\', entries };
}

/** Names and reasons, in their order. */
function found(directory: Directory, mainScript: string | null = null): string[] {
  return folderCandidates(directory, mainScript).map(
    ({ path, reason }) => `${path.slice(directory.path.length + 1)}: ${reason}`,
  );
}

describe('the program of a folder', () => {
  test('is one program among its helpers', () => {
    const games = folder('C:\\Games', 'readme.txt', 'unins000.exe', 'CrashReporter.exe', 'server.exe');
    expect(found(games)).toEqual(['server.exe: program']);
  });

  test('is rather the one that is named as the folder', () => {
    expect(found(folder('C:\\Frpc', 'aaa.exe', 'frpc.exe'))).toEqual([
      'frpc.exe: program',
      'aaa.exe: program',
    ]);
  });

  test('is what the package of a Node.js program starts, also in a folder below', () => {
    const app = folder('C:\\app', 'package.json', 'index.js');
    expect(found(app, 'index.js')).toEqual(['index.js: package']);
    expect(found(app, 'dist\\main.js')).toEqual(['dist\\main.js: package', 'index.js: script']);
    expect(found(app, 'gone.js')).toEqual(['index.js: script']);
  });

  test('is the host of a .NET program, or its library where there is none', () => {
    expect(found(folder('C:\\web', 'Web.dll', 'Web.exe', 'Web.runtimeconfig.json'))).toEqual([
      'Web.exe: dotnet',
    ]);
    expect(found(folder('C:\\web', 'Web.dll', 'Other.dll', 'Web.runtimeconfig.json'))).toEqual([
      'Web.dll: dotnet',
    ]);
  });

  test('is an archive, not its sources', () => {
    expect(found(folder('C:\\j', 'app-1.0.jar', 'app-1.0-sources.jar'))).toEqual(['app-1.0.jar: jar']);
  });

  test('is nginx, a script by its usual name, or a batch file that starts something', () => {
    expect(found(folder('C:\\nginx', 'nginx.exe'))).toEqual(['nginx.exe: nginx']);
    expect(found(folder('C:\\py', 'main.py', 'helpers.py'))).toEqual(['main.py: script']);
    expect(found(folder('C:\\py', 'bot.py', 'notes.txt'))).toEqual(['bot.py: onlyScript']);
    expect(found(folder('C:\\b', 'start-server.bat', 'clean.bat'))).toEqual(['start-server.bat: batch']);
  });

  test('is not guessed where nothing looks like one, nor among very many', () => {
    expect(found(folder('C:\\x', 'a.txt', 'b.dll'))).toEqual([]);
    const many = Array.from({ length: 50 }, (_, index) => `tool${index}.exe`);
    expect(found(folder('C:\\x', ...many))).toHaveLength(6);
  });
});

describe('package.json', () => {
  test.each([
    ['{"main": "server.js"}', 'server.js'],
    ['{"main": "./dist/main.mjs"}', 'dist\\main.mjs'],
    ['{"main": "lib/index"}', 'lib\\index.js'],
    ['{"main": "a.js", "scripts": {"start": "node build/run.js"}}', 'build\\run.js'],
    ['{"main": "a.js", "scripts": {"start": "node \\"my app.js\\""}}', 'my app.js'],
    ['{"main": "a.js", "scripts": {"start": "react-scripts start"}}', 'a.js'],
    ['\ufeff{"main": "bom.js"}', 'bom.js'],
  ])('%s starts %s', (text, script) => {
    expect(packageMain(text)).toBe(script);
  });

  test.each([
    '',
    'not json',
    '[]',
    'null',
    '{"main": 5}',
    '{"scripts": null}',
    '{"main": ""}',
    '{"main": "../../windows/system32/cmd.exe"}',
    '{"main": "/etc/passwd.js"}',
    '{"main": "C:\\\\x.js"}',
    '{"main": "style.css"}',
    '{"main": "a\\u0000.js"}',
  ])('%s starts nothing', (text) => {
    expect(packageMain(text)).toBeNull();
  });
});
