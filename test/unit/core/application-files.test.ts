import { appendFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it, vi } from 'vitest';
import { service } from './samples.js';
import { application, connect, create, folder, useApplication } from './application-harness.js';

useApplication();

describe('logs', () => {
  it('belong to the session that opened them, and end with it', async () => {
    const stdout = join(folder, 'stdout.log');
    await writeFile(stdout, 'before\n');
    application.start();
    await connect(service('A', { stdout }), service('B'));
    const [mine, other] = [application.openSession(), application.openSession()];
    const heard = { mine: vi.fn(), other: vi.fn() };
    mine.on('logs.appended', heard.mine);
    other.on('logs.appended', heard.other);
    const view = await mine.handlers['logs.open']({ name: 'a', encoding: null, lines: 10 });
    expect(view).toMatchObject({
      page: { before: null, lines: [{ text: 'before' }] },
      files: [{ path: stdout }],
    });
    await appendFile(stdout, 'after\n');
    await vi.waitFor(() => expect(heard.mine).toHaveBeenCalled(), 5000);
    expect(heard.mine.mock.calls[0]).toMatchObject([{ id: view.id, lines: [{ text: 'after' }] }]);
    expect(heard.other).not.toHaveBeenCalled();
    await expect(
      other.handlers['logs.page']({ id: view.id, at: { kind: 'start' }, lines: 1 }),
    ).rejects.toMatchObject({
      failure: { code: 'badRequest' },
    });
    await mine.handlers['logs.close']({ id: view.id });
    await expect(
      mine.handlers['logs.page']({ id: view.id, at: { kind: 'start' }, lines: 1 }),
    ).rejects.toMatchObject({
      failure: { code: 'badRequest' },
    });
  });

  it('are read as the settings of the service say, unless the operator chooses otherwise', async () => {
    const stdout = join(folder, 'stdout.log');
    await writeFile(stdout, iconv.encode('正在监听\n', 'gbk'));
    application.start();
    await connect(
      service('A', { stdout, logEncoding: 'gbk' }),
      service('B', { stdout, logEncoding: 'utf-8' }),
    );
    const { handlers } = application.openSession();
    const open = (name: string, encoding: 'gb18030' | null) =>
      handlers['logs.open']({ name, encoding, lines: 10 });
    expect(await open('A', null)).toMatchObject({
      files: [{ encoding: 'gb18030' }],
      page: { lines: [{ text: '正在监听' }] },
    });
    expect(await open('B', null)).toMatchObject({ files: [{ encoding: 'utf-8' }] });
    expect(await open('B', 'gb18030')).toMatchObject({ page: { lines: [{ text: '正在监听' }] } });
  });

  it('need output that is captured', async () => {
    application.start();
    await connect(service('B'));
    const { handlers } = application.openSession();
    await expect(handlers['logs.open']({ name: 'B', encoding: null, lines: 10 })).rejects.toMatchObject({
      failure: { code: 'logMissing', object: 'B' },
    });
  });
});

it('says what this host cannot do', async () => {
  const { handlers } = application.openSession();
  await expect(handlers['files.choose']({ kind: 'program', start: '' })).rejects.toMatchObject({
    failure: { code: 'notSupported' },
  });
  await expect(handlers['files.reveal']({ name: 'A' })).rejects.toMatchObject({
    failure: { code: 'notSupported' },
  });
});

it('opens a folder, never a file, however the service is configured', async () => {
  const reveal = vi.fn(() => Promise.resolve());
  create({ reveal });
  application.start();
  const helper = await connect(service('A'));
  const { handlers } = application.openSession();
  const config = {
    name: 'A',
    displayName: 'A',
    description: '',
    startType: 'automatic',
    account: 'LocalSystem',
    imagePath: '',
    dependencies: [],
    managed: 'steward',
    native: {},
    commandLine: null,
  };
  helper.automatic.set('config', { ...config, parameters: { Application: `${folder}\\server.exe` } });
  await handlers['files.reveal']({ name: 'A' });
  expect(reveal).toHaveBeenCalledExactlyOnceWith(folder);

  const file = join(folder, 'evil.exe');
  await writeFile(file, '');
  helper.automatic.set('config', { ...config, parameters: { Application: `${file}\\server.exe` } });
  await expect(handlers['files.reveal']({ name: 'A' })).rejects.toMatchObject({
    failure: { code: 'directoryMissing', object: file },
  });
  expect(reveal).toHaveBeenCalledOnce();
});

it('opens no link but those that are kept for the service', async () => {
  const opener = { address: vi.fn(() => Promise.resolve()), document: vi.fn(), place: vi.fn() };
  create({ opener, reveal: vi.fn() });
  const { handlers } = application.openSession();
  await handlers['settings.set']({ links: { A: [{ label: '', target: 'https://a.example/' }] } });
  await handlers['links.open']({ name: 'a', target: 'https://a.example/' });
  expect(opener.address).toHaveBeenCalledExactlyOnceWith('https://a.example/');
  await expect(handlers['links.open']({ name: 'a', target: 'https://b.example/' })).rejects.toMatchObject({
    failure: { code: 'badRequest', field: 'target' },
  });
  await expect(handlers['links.open']({ name: 'b', target: 'https://a.example/' })).rejects.toMatchObject({
    failure: { code: 'badRequest' },
  });
  expect(opener.address).toHaveBeenCalledOnce();
});
