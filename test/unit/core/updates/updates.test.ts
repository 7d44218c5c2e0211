import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NO_POLICY } from '../../../../electron/contract/helper/no-policy.js';
import type { Policy } from '../../../../electron/contract/helper/policy.js';
import type { UpdateState } from '../../../../electron/contract/updates.js';
import { uninstallerOf } from '../../../../electron/core/updates/portable.js';
import { Updates, type Updater, type UpdateSource } from '../../../../electron/core/updates/updates.js';
import { isAbove } from '../../../../electron/core/updates/version.js';
import { silentLog } from '../silent-log.js';

const FEED = 'https://updates.example/steward';
const DAY_MS = 24 * 3_600_000;

let policy: Policy;
let wanted: boolean;
let told: UpdateState[];
let offered: () => Promise<string | null>;
let installed: number;
let checked: string[];
let updates: Updates;

const updater: Updater = {
  check: (url) => {
    checked.push(url);
    return offered();
  },
  download: (onProgress) => {
    onProgress(40);
    return Promise.resolve();
  },
  install: () => {
    installed += 1;
  },
};

function create(feed: string | null = FEED, source: UpdateSource | 'portable' = { updater, feed }): void {
  updates = new Updates({
    source,
    policy: () => policy,
    wanted: () => wanted,
    tell: (state) => told.push(state),
    log: silentLog,
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  [policy, wanted, told, installed, checked] = [NO_POLICY, true, [], 0, []];
  offered = () => Promise.resolve('2.0.0');
  create();
});
afterEach(() => {
  updates.dispose();
  vi.useRealTimers();
});

const phases = () => told.map(({ progress }) => progress.phase);

describe('updates', () => {
  it('are looked for, downloaded and installed, each only when it is its turn', async () => {
    expect((await updates.download()).progress.phase).toBe('current');
    updates.install();
    expect(installed).toBe(0);
    expect((await updates.check()).progress).toEqual({ phase: 'found', version: '2.0.0' });
    expect((await updates.download()).progress).toEqual({ phase: 'ready', version: '2.0.0' });
    expect(phases()).toEqual(['checking', 'found', 'downloading', 'downloading', 'ready']);
    updates.install();
    expect(installed).toBe(1);
  });

  it('are looked for once a day where that is wanted', async () => {
    wanted = false;
    updates.start();
    await vi.advanceTimersByTimeAsync(DAY_MS);
    expect(checked).toEqual([]);
    wanted = true;
    offered = () => Promise.resolve(null);
    await vi.advanceTimersByTimeAsync(2 * DAY_MS);
    expect(checked).toEqual([FEED, FEED]);
    expect(updates.state.progress).toMatchObject({
      phase: 'current',
      checkedAt: expect.any(String) as string,
    });
  });

  it('fail aloud only where somebody has asked', async () => {
    offered = () => Promise.reject(new Error('no network'));
    updates.start();
    await vi.advanceTimersByTimeAsync(DAY_MS);
    expect(checked).not.toEqual([]);
    expect(updates.state.progress).toEqual({ phase: 'current', checkedAt: null });
    expect((await updates.check()).progress).toMatchObject({
      phase: 'failed',
      failure: { code: 'updateFailed', object: FEED, message: 'no network' },
    });
    offered = () => Promise.resolve('2.0.0');
    expect((await updates.check()).progress.phase).toBe('found');
  });

  it('follow the policy', async () => {
    policy = { ...NO_POLICY, updates: 0 };
    expect((await updates.check()).unavailable).toBe('policy');
    expect(checked).toEqual([]);
    policy = { ...NO_POLICY, updateUrl: 'https://intranet.example', newestVersion: '1.9.9' };
    expect((await updates.check()).progress.phase).toBe('current');
    expect(checked).toEqual(['https://intranet.example']);
    policy = { ...policy, newestVersion: '2.0.0' };
    expect((await updates.check()).progress.phase).toBe('found');
  });

  it('cannot be had without a place to look', async () => {
    create(null);
    expect((await updates.check()).unavailable).toBe('source');
    policy = { ...NO_POLICY, updateUrl: FEED };
    expect(updates.state.unavailable).toBeNull();
  });

  it('are not had by a copy that was not installed, whatever the policy', async () => {
    create(FEED, 'portable');
    policy = { ...NO_POLICY, updates: 1, updateUrl: FEED };
    updates.start();
    await vi.advanceTimersByTimeAsync(DAY_MS);
    expect(await updates.check()).toEqual({
      unavailable: 'portable',
      progress: { phase: 'current', checkedAt: null },
    });
    await updates.download();
    updates.install();
    expect([checked, installed]).toEqual([[], 0]);
    policy = { ...NO_POLICY, updates: 0 };
    expect(updates.state.unavailable).toBe('policy');
  });
});

it.each([
  ['C:\\Program Files\\Steward\\StewardTray.exe', 'C:\\Program Files\\Steward\\Uninstall StewardTray.exe'],
  ['D:\\StewardTray.exe', 'D:\\Uninstall StewardTray.exe'],
])('the uninstaller of %s', (executable, uninstaller) => {
  expect(uninstallerOf(executable)).toBe(uninstaller);
});

it.each([
  ['1.10.0', '1.9.9', true],
  ['2.0.0', '2.0.0', false],
  ['1.9.9', '1.10.0', false],
  ['2.0.1-beta.1', '2.0.0', true],
])('%s above %s: %s', (version, other, above) => {
  expect(isAbove(version, other)).toBe(above);
});
