import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { root } from '../../build/scripts/paths.mjs';
import { deleteMachineKey, writeMachineValue } from '../support/registry.js';
import { expect, test } from './fixtures.js';
import { PACKAGED } from './hosts.js';

const POLICY = 'Software\\Policies\\Steward';

const folder = path.dirname(PACKAGED.executable);
const archive = path.join(folder, 'resources', 'app.asar');
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };

/** Runs the packaged application to its end. */
async function run(args: readonly string[], env: Readonly<Record<string, string>>) {
  const child = spawn(PACKAGED.executable, [...PACKAGED.switches, ...args], { env });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output };
}

test('the package has what is needed and nothing else', () => {
  const files = listPackage(archive, { isPack: false });
  const foreign = files.filter(
    (file) =>
      !/^\/(package\.json$|build(\/icons|\/out(\/app(\/(main|preload|renderer|search))?)?)?(\/|$))/.test(
        file,
      ),
  );
  expect(foreign).toEqual([]);
  expect(files.filter((file) => /\.(map|ts|tsx|test\.\w+)$/.test(file))).toEqual([]);
  expect(existsSync(path.join(folder, 'bin', 'steward.exe'))).toBe(true);
  expect(existsSync(path.join(folder, 'resources', 'app'))).toBe(false);
  const packed = JSON.parse(extractFile(archive, 'package.json').toString()) as { version: string };
  expect(packed.version).toBe(manifest.version);
  const notices = readFileSync(path.join(folder, 'resources', 'notices', 'third-party.txt'), 'utf8');
  for (const name of ['zlib (Zlib)', 'JSON for Modern C++ (MIT)', 'react 19', 'zod 4'])
    expect(notices).toContain(`\n${name}`);
});

/** States of a fuse as the executable has them; the library does not export its names of them. */
const [DISABLE, ENABLE] = ['0', '1'].map((digit) => digit.charCodeAt(0));

test('the fuses leave no way to run other code in it', async () => {
  const wire = await getCurrentFuseWire(PACKAGED.executable);
  expect(wire).toMatchObject({
    [FuseV1Options.RunAsNode]: DISABLE,
    [FuseV1Options.EnableCookieEncryption]: ENABLE,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: DISABLE,
    [FuseV1Options.EnableNodeCliInspectArguments]: DISABLE,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: ENABLE,
    [FuseV1Options.OnlyLoadAppFromAsar]: ENABLE,
  });
});

test('it works as packed: a service is created with its own helper, its log searched, and another start ends it', async ({
  steward,
  window,
  program,
  serviceName,
}) => {
  const name = serviceName('Packed');
  const form = await window.openForm();
  await form.fill({ program, arguments: '--interval-ms 50', name });
  await form.installSuccessfully();
  await window.expectState(name, 'running');
  await window.log.find('game server started');
  await expect(window.log.search, 'the thread that searches is found in the archive').toContainText('1');

  const settings = await window.openSettings();
  await settings.open('about');
  await expect(settings.dialog).toContainText(manifest.version);
  await settings.close();

  const closed = window.page.waitForEvent('close');
  expect(await run(['--quit'], steward.env)).toMatchObject({ code: 0 });
  await closed;
  await expect.poll(async () => (await run(['--quit'], steward.env)).code, 'nothing is left to end').toBe(3);
});

test('a newer version is found where the policy says, and downloaded when the person wants it', async ({
  window,
  machine,
}) => {
  const installer = Buffer.from('a newer installer');
  const sha512 = createHash('sha512').update(installer).digest('base64');
  const name = 'Steward-Setup-99.0.0-x64.exe';
  const feed = [
    'version: 99.0.0',
    `files: [{ url: ${name}, sha512: '${sha512}', size: ${installer.length} }]`,
    `path: ${name}`,
    `sha512: '${sha512}'`,
    'releaseDate: 2026-11-21T00:00:00.000Z',
  ].join('\n');
  const server = createServer((request, response) => {
    const asked = request.url?.split('?')[0];
    // Each system has a file of its own; that of Windows has no addition.
    if (/^\/latest(-linux)?\.yml$/.test(asked ?? '')) response.end(feed);
    else if (asked === `/${name}`) response.end(installer);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    const settings = await window.openSettings();
    await expect(settings.dialog).toContainText(window.t('settings.updates.source'));
    await writeMachineValue(machine, POLICY, 'UpdateUrl', 'REG_SZ', `http://127.0.0.1:${port}`);
    await settings.open('system');
    await settings.restartHelper();
    await settings.open('general');
    await settings.dialog.getByRole('button', { name: window.t('settings.updates.check') }).click();
    await expect(settings.dialog).toContainText(window.t('settings.updates.found', { version: '99.0.0' }));
    await settings.dialog
      .getByRole('button', { name: window.t('settings.updates.download'), exact: true })
      .click();
    await expect(settings.dialog).toContainText(window.t('settings.updates.ready', { version: '99.0.0' }));
    await expect(
      settings.dialog.getByRole('button', { name: window.t('settings.updates.install') }),
    ).toBeVisible();
  } finally {
    server.close();
    await deleteMachineKey(machine, POLICY);
  }
});

test('neither a variable nor a switch turns it into Node', async ({ steward }) => {
  const asNode = { ...steward.env, ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '--throw-deprecation' };
  const { code, output } = await run(['--inspect=0', '--quit', '-e', 'console.log("as Node")'], asNode);
  expect(code).toBe(0);
  expect(output).not.toMatch(/as Node|Debugger listening/);
});
