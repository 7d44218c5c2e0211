import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { TemplateContent } from '../../../../electron/contract/templates.js';
import { TemplateStore } from '../../../../electron/core/templates/template-store.js';

let folder: string;
let store: TemplateStore;
beforeEach(() => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'steward-templates-')), 'templates');
  store = new TemplateStore(folder);
});
afterEach(() => rmSync(path.dirname(folder), { recursive: true, force: true }));

const CONTENT: TemplateContent = {
  form: {
    program: 'C:\\games\\server.exe',
    directory: '',
    arguments: '--port 8080',
    startType: 'delayed',
    account: 'NT SERVICE\\',
    keepLogs: true,
    restartOnExit: true,
  },
  settings: { AppThrottle: 700, AppEnvironmentExtra: ['MODE=prod'] },
};

it('has nothing before the first one is kept', async () => {
  expect(await store.list()).toEqual({ templates: [], unreadable: [] });
});

it('keeps, renames and removes templates, and tells them by name', async () => {
  expect(await store.save(' Game ', CONTENT)).toBe(0);
  await store.save('Agent', CONTENT);
  const { templates } = await store.list();
  expect(templates.map(({ name }) => name)).toEqual(['Agent', 'Game']);
  const game = templates[1];
  expect(game).toMatchObject(CONTENT);
  await store.rename(game?.id ?? '', 'Zone');
  expect((await store.list()).templates.map(({ name }) => name)).toEqual(['Agent', 'Zone']);
  await store.remove(game?.id ?? '');
  await store.remove(game?.id ?? '');
  expect((await store.list()).templates.map(({ name }) => name)).toEqual(['Agent']);
  expect(readdirSync(folder)).toHaveLength(1);
});

it('lets one broken file harm no other, and names it', async () => {
  await store.save('Good', CONTENT);
  const [good = ''] = readdirSync(folder);
  const id = '01234567-89ab-4cde-8f01-23456789abcd';
  const wrong = JSON.parse(readFileSync(path.join(folder, good), 'utf8')) as object;
  const files: Readonly<Record<string, string>> = {
    [`${id.replace('0', '1')}.json`]: '{"version": 1, "name": "cut o',
    [`${id.replace('0', '2')}.json`]: JSON.stringify({ ...wrong, version: 2 }),
    [`${id.replace('0', '3')}.json`]: JSON.stringify({ ...wrong, settings: { AppThrottle: [1] } }),
    [`${id.replace('0', '4')}.json`]: JSON.stringify({ ...wrong, command: 'calc.exe' }),
    'readme.json': JSON.stringify(wrong),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  mkdirSync(path.join(folder, `${id.replace('0', '5')}.json`));
  const { templates, unreadable } = await store.list();
  expect(templates.map(({ name }) => name)).toEqual(['Good']);
  expect(unreadable).toEqual([...Object.keys(files), `${id.replace('0', '5')}.json`].sort());
});

it('leaves secrets out of the file', async () => {
  const leftOut = await store.save('Secret', {
    form: { ...CONTENT.form, arguments: '--port 8080 --password hunter2' },
    settings: {
      AppEnvironmentExtra: ['MODE=prod', 'DB_PASSWORD=hunter2', 'URL=redis://me:hunter2@host'],
      StopCommand: 'redis-cli --password hunter2 shutdown',
      AppEvents: { 'Start/Pre': 'set TOKEN=hunter2' },
    },
  });
  expect(leftOut).toBe(5);
  const [file = ''] = readdirSync(folder);
  const text = readFileSync(path.join(folder, file), 'utf8');
  expect(text).not.toContain('hunter2');
  const { templates } = await store.list();
  expect(templates[0]?.settings['AppEnvironmentExtra']).toEqual([
    'MODE=prod',
    'DB_PASSWORD=<left out>',
    'URL=redis://<left out>@host',
  ]);
  expect(templates[0]?.form.arguments).toContain('--port 8080 --password <left out>');
});

it('says what cannot be done', async () => {
  await expect(store.rename('01234567-89ab-4cde-8f01-23456789abcd', 'x')).rejects.toMatchObject({
    failure: { code: 'pathMissing' },
  });
  writeFileSync(folder, 'a file where the folder should be');
  await expect(store.save('Game', CONTENT)).rejects.toMatchObject({ failure: { code: 'fileUnwritable' } });
});
