import { describe, expect, test } from 'vitest';
import {
  serviceSubject,
  suggestDirectory,
  suggestName,
} from '../../../../renderer/features/create/suggestions.js';

const NODE = 'C:\\Program Files\\nodejs\\node.exe';

describe('serviceSubject', () => {
  test.each([
    ['C:\\games\\server.exe', 'C:\\app\\a.js', 'C:\\games\\server.exe'],
    [NODE, '"C:\\my app\\main.js" --port 1', 'C:\\my app\\main.js'],
    [NODE, '--inspect C:\\app\\main.mjs', 'C:\\app\\main.mjs'],
    [NODE, 'main.js', NODE],
    [NODE, '', NODE],
    ['C:\\Python312\\python.exe', '-u D:\\svc\\worker.py', 'D:\\svc\\worker.py'],
    ['C:\\jdk\\bin\\java.exe', '-Xmx1g -jar "D:\\svc\\app.jar"', 'D:\\svc\\app.jar'],
    ['C:\\Windows\\powershell.exe', '-File "C:\\s\\do it.ps1"', 'C:\\s\\do it.ps1'],
  ])('%j with %j is about %j', (program, args, subject) => {
    expect(serviceSubject(program, args)).toBe(subject);
  });
});

describe('what follows from the program', () => {
  test('a program names the service and starts in its own folder', () => {
    expect(suggestName('C:\\games\\server.exe', '', [])).toBe('server');
    expect(suggestDirectory('C:\\games\\server.exe', '')).toBe('C:\\games');
    expect(suggestDirectory('C:\\server.exe', '')).toBe('C:\\');
  });

  test('a script names the service and starts in its own folder, not its interpreter’s', () => {
    const args = '"D:\\bots\\mail.js"';
    expect(suggestName(NODE, args, [])).toBe('mail');
    expect(suggestDirectory(NODE, args)).toBe('D:\\bots');
  });

  test('a name that is taken in any case gets a number', () => {
    expect(suggestName('C:\\games\\server.exe', '', ['SERVER'])).toBe('server-2');
    expect(suggestName('C:\\games\\server.exe', '', ['server', 'Server-2'])).toBe('server-3');
  });

  test.each(['', 'C:', 'server.exe', '"C:\\a.exe"'])(
    '%j is not yet a path to suggest anything from',
    (path) => {
      expect(suggestName(path, '', [])).toBe('');
      expect(suggestDirectory(path, '')).toBe('');
    },
  );

  test('a folder names no service', () => {
    expect(suggestName('C:\\games\\', '', [])).toBe('');
  });
});
