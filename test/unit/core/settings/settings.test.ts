import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../../electron/contract/settings.js';
import { fileSettingsStore, userDataFolder } from '../../../../electron/core/settings/file-store.js';
import { SettingsKeeper } from '../../../../electron/core/settings/settings.js';
import { silentLog } from '../silent-log.js';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'steward-test-'));
  file = join(folder, 'deep', 'settings.json');
});
afterEach(() => rmSync(folder, { recursive: true }));
const keeper = (path = file) => new SettingsKeeper(fileSettingsStore(path), silentLog);

it('begins with the defaults and keeps what is changed', () => {
  expect(keeper().current).toEqual(DEFAULT_SETTINGS);
  expect(keeper().change({ language: 'zh-CN' })).toEqual({ ...DEFAULT_SETTINGS, language: 'zh-CN' });
  expect(keeper().current.language).toBe('zh-CN');
  expect(readdirSync(join(folder, 'deep'))).toEqual(['settings.json']);
});

it('falls back only where a kept value is not allowed', () => {
  const path = join(folder, 'settings.json');
  writeFileSync(
    path,
    JSON.stringify({ theme: 'dark', language: 'xx', split: 7, unknown: true, constructor: 1 }),
  );
  expect(keeper(path).current).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' });
});

it.each(['', '{"theme":', '[]', 'null', '"dark"'])('survives a file with %j', (content) => {
  const path = join(folder, 'settings.json');
  writeFileSync(path, content);
  expect(keeper(path).current).toEqual(DEFAULT_SETTINGS);
});

it('changes nothing when the change is not allowed', () => {
  const settings = keeper();
  settings.change({ theme: 'light' });
  expect(() => settings.change({ split: 7 })).toThrow();
  expect(settings.current.theme).toBe('light');
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ theme: 'light', split: 0.55 });
});

describe('userDataFolder', () => {
  it('is where the system keeps such things, unless it is told', () => {
    expect(userDataFolder('linux', { STEWARD_USER_DATA: '/tmp/x' })).toBe('/tmp/x');
    expect(userDataFolder('linux', { XDG_CONFIG_HOME: '/home/u/conf' })).toBe('/home/u/conf/steward');
    expect(userDataFolder('win32', { APPDATA: 'C:\\Users\\u\\AppData\\Roaming' })).toContain('Roaming');
  });
});
