import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { LANGUAGES } from '../../electron/contract/language.js';
import { SAMPLE } from '../support/machine.js';
import { expect, test } from './fixtures.js';

/** The headers of a 64-bit image of the console, after Microsoft's "PE Format", and what else its file begins with. */
function image({
  managed = false,
  mark = '',
}: {
  readonly managed?: boolean;
  readonly mark?: string;
}): Buffer {
  const bytes = Buffer.alloc(512);
  bytes.write('MZ', 0, 'latin1');
  bytes.writeUInt32LE(0x80, 0x3c);
  bytes.write('PE', 0x80, 'latin1');
  bytes.writeUInt16LE(0x8664, 0x84);
  bytes.writeUInt16LE(managed ? 0x2000 : 0, 0x84 + 18);
  const optional = 0x98;
  bytes.writeUInt16LE(0x20b, optional);
  bytes.writeUInt16LE(3, optional + 68);
  bytes.writeUInt32LE(16, optional + 108);
  if (managed) bytes.writeUInt32LE(0x2000, optional + 112 + 14 * 8);
  return Buffer.concat([bytes, Buffer.from(mark, 'latin1')]);
}

/** Scripts, where an interpreter of theirs is usually installed, and how it is told what to run. */
const SCRIPTS = [
  {
    file: 'server.js',
    content: 'setInterval(() => {}, 1000);',
    interpreter: 'C:\\Program Files\\nodejs\\node.exe',
    before: '',
    product: 'node',
  },
  {
    file: 'app.jar',
    content: 'PK',
    interpreter: 'C:\\Program Files\\Common Files\\Oracle\\Java\\javapath\\java.exe',
    before: '-jar ',
    product: 'java',
  },
  {
    file: 'Web.dll',
    content: image({ managed: true }),
    interpreter: 'C:\\Program Files\\dotnet\\dotnet.exe',
    before: '',
    product: 'dotnet',
  },
] as const;

for (const language of LANGUAGES) {
  test(`scripts of Node.js, Java and .NET are run by what is installed (${language})`, async ({
    window,
    machine,
  }) => {
    await window.changeLanguage(language);
    const folders = SCRIPTS.map(({ interpreter }) => machine.hostPath(interpreter));
    try {
      for (const file of folders) {
        mkdirSync(path.dirname(file), { recursive: true });
        copyFileSync(SAMPLE, file);
      }
      const folder = machine.folder('runtimes');
      const form = await window.openForm();
      for (const { file, content, interpreter, before, product } of SCRIPTS) {
        writeFileSync(path.join(folder, file), content);
        const script = `${machine.windowsPath(folder)}\\${file}`;
        await form.fill({ program: script });
        await expect(form.field('program')).toHaveValue(interpreter);
        await expect(form.field('arguments')).toHaveValue(`${before}"${script}"`);
        await expect(form.field('directory')).toHaveValue(machine.windowsPath(folder));
        await expect(form.dialog.getByText(window.t('create.interpreter.applied'))).toBeVisible();
        const told = window.t(`create.recognised.product.${product}`);
        await expect(form.field('program')).toHaveAccessibleDescription(new RegExp(`^${told}`));
        await form.fill({ program: '', arguments: '' });
      }
      await form.cancel();
    } finally {
      for (const file of folders) rmSync(path.dirname(file), { recursive: true, force: true });
    }
  });

  test(`PowerShell, batch files, Go and nginx are recognised, and run as they need (${language})`, async ({
    window,
    machine,
  }) => {
    await window.changeLanguage(language);
    const folder = machine.folder('recognised');
    const place = (file: string, content: string | Buffer): string => {
      writeFileSync(path.join(folder, file), content);
      return `${machine.windowsPath(folder)}\\${file}`;
    };
    const form = await window.openForm();
    const told = (key: string) =>
      expect(form.field('program')).toHaveAccessibleDescription(
        new RegExp(`^${window.t(`create.recognised.${key}`).replaceAll('.', '\\.')}`),
      );

    await form.fill({ program: place('start.cmd', '@echo off\r\n') });
    await told('batch');
    await form.fill({ program: place('server.exe', image({ mark: '\u00ff Go build ID: "abc"' })) });
    await told('product.go');

    const nginx = place('nginx.exe', image({}));
    await form.fill({ program: nginx });
    await told('product.nginx');
    await expect(form.dialog.getByRole('checkbox', { name: window.t('create.advice.nginx') })).toBeChecked();
    await form.openSection('shutdown');
    await expect(form.setting('StopCommand').getByRole('textbox')).toHaveValue(
      `"${nginx}" -p "${machine.windowsPath(folder)}" -s quit`,
    );

    const script = place('watch.ps1', 'Start-Sleep 3600');
    await form.fill({ program: script });
    await expect(form.field('program')).toHaveValue(/\\WindowsPowerShell\\v1\.0\\powershell\.exe$/i);
    await expect(form.field('arguments')).toHaveValue(`-NoProfile -ExecutionPolicy Bypass -File "${script}"`);
    await form.cancel();
  });
}
