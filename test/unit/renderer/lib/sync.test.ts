import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { failure, StewardError } from '../../../../electron/contract/errors.js';
import type { AppInfo, Snapshot } from '../../../../electron/contract/ipc.js';
import { DEFAULT_SETTINGS } from '../../../../electron/contract/default-settings.js';
import { createApi } from '../../../../renderer/lib/api.js';
import { createCommands } from '../../../../renderer/lib/store/commands.js';
import { addFailure, addQuiet, dismiss, MAX_NOTICES } from '../../../../renderer/lib/store/notices.js';
import { createWindowStore } from '../../../../renderer/lib/store/store.js';
import { createSync } from '../../../../renderer/lib/store/sync.js';
import { CheckedTransport } from '../../../support/checked-transport.js';
import type { Script } from '../../../support/scripted-transport.js';
import { service } from '../services/fixtures.js';

const INFO: AppInfo = {
  version: '1.0.0',
  host: 'electron',
  systemLanguage: 'en',
  needsPrompt: true,
  nativeDialogs: true,
  runtimes: [],
};
const connected = { state: 'connected', helper: null, failure: null } as const;
const snapshotOf = (...names: string[]): Snapshot => ({
  connection: connected,
  services: names.map((name) => service(name)),
  operations: [],
});

function start(script: Script) {
  const transport = new CheckedTransport({
    'services.snapshot': () => Promise.resolve(snapshotOf('A')),
    'settings.get': () => Promise.resolve(DEFAULT_SETTINGS),
    'services.watchStats': () => Promise.resolve({}),
    'app.info': () => Promise.resolve(INFO),
    ...script,
  });
  const api = createApi(transport);
  const store = createWindowStore();
  const sync = createSync(api, store);
  onTestFinished(sync.start());
  const commands = createCommands(api, store);
  const names = (): string[] => [...store.getState().services.values()].map(({ name }) => name);
  return { transport, store, sync, commands, names };
}

describe('window and core', () => {
  it('shows the snapshot and then what changes', async () => {
    const { transport, store, names } = start({});
    await vi.waitFor(() => expect(store.getState().loaded).toBe(true));
    transport.notify('services.changed', { changed: [service('B')], removed: ['A'] });
    expect(names()).toEqual(['B']);
  });

  it('drops the answer of a snapshot that a later one has overtaken', async () => {
    const answers: ((snapshot: Snapshot) => void)[] = [];
    const { sync, names } = start({
      'services.snapshot': () => new Promise((resolve) => answers.push(resolve)),
    });
    const second = sync.refresh();
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    answers[1]?.(snapshotOf('Late'));
    await second;
    answers[0]?.(snapshotOf('Stale'));
    await Promise.resolve();
    expect(names()).toEqual(['Late']);
  });

  it('asks anew when the helper or the core is there again', async () => {
    let round = 0;
    const { transport, names } = start({
      'services.snapshot': () => Promise.resolve(snapshotOf(`Round${(round += 1)}`)),
    });
    await vi.waitFor(() => expect(names()).toEqual(['Round1']));
    transport.notify('connection.changed', { ...connected, state: 'disconnected' });
    transport.notify('connection.changed', connected);
    await vi.waitFor(() => expect(names()).toEqual(['Round2']));
    transport.setLink('lost');
    transport.setLink('open');
    await vi.waitFor(() => expect(names()).toEqual(['Round3']));
  });

  it('goes where it is sent', () => {
    const { transport, store } = start({});
    transport.notify('navigate', { to: 'service', name: 'A', tab: 'history' });
    expect(store.getState()).toMatchObject({ selected: 'A', tab: 'history', logAt: null });
    transport.notify('navigate', { to: 'service', name: 'A', tab: 'log', time: 5000 });
    expect(store.getState()).toMatchObject({ tab: 'log', logAt: { service: 'A', time: 5000 } });
    transport.notify('navigate', { to: 'create', program: 'C:\\a.exe' });
    expect(store.getState().dialog).toEqual({ kind: 'create', program: 'C:\\a.exe' });
  });

  it('says quietly that permission was not given, and takes it back at the next action', async () => {
    const answers = ['cancelled', 'done'] as const;
    let asked = 0;
    const { store, commands } = start({
      'services.control': () => Promise.resolve({ status: answers[asked++] ?? 'done', failed: [] }),
    });
    await commands.control('stop', ['A']);
    expect(store.getState().notices).toMatchObject([{ kind: 'quiet', key: 'notify.cancelled' }]);
    await commands.control('stop', ['A']);
    expect(store.getState().notices).toEqual([]);
  });

  it('shows a failure and keeps its parts', async () => {
    const failed = failure('startFailed', { object: 'A', win32: 1067 });
    const { store, commands } = start({ 'services.control': () => Promise.reject(new StewardError(failed)) });
    await commands.control('start', ['A']);
    expect(store.getState().notices).toMatchObject([
      { kind: 'failure', failure: { win32: 1067, object: 'A' } },
    ]);
  });

  it('says which of several services an action did not reach', async () => {
    const failed = [{ name: 'B', failure: failure('serviceDisabled', { object: 'B' }) }];
    const { store, commands } = start({
      'services.control': () => Promise.resolve({ status: 'done', failed }),
    });
    await commands.control('start', ['A', 'B', 'C']);
    expect(store.getState().notices).toMatchObject([
      { kind: 'partial', action: 'start', total: 3, failed: [{ name: 'B' }] },
    ]);
  });

  it('keeps the newest of settings that overtake one another', async () => {
    const answers: (() => void)[] = [];
    const { store, commands } = start({
      'settings.set': (changes) =>
        new Promise((resolve) => {
          answers.push(() => resolve({ ...DEFAULT_SETTINGS, ...(changes as object) }));
        }),
    });
    await vi.waitFor(() => expect(store.getState().loaded).toBe(true));
    const first = commands.set({ theme: 'dark' });
    const second = commands.set({ theme: 'light' });
    answers[0]?.();
    await first;
    expect(store.getState().settings.theme).toBe('light');
    answers[1]?.();
    await second;
    expect(store.getState().settings.theme).toBe('light');
  });

  it('takes a setting back that could not be kept', async () => {
    const { store, commands } = start({
      'settings.set': () => Promise.reject(new StewardError(failure('internal'))),
    });
    await commands.set({ theme: 'dark' });
    expect(store.getState().settings.theme).toBe('system');
  });
});

describe('notices', () => {
  it('does not pile up: the same failure once, three at most, one quiet line', () => {
    const one = addFailure(addFailure([], 1, failure('internal')), 2, failure('internal'));
    expect(one.map(({ id }) => id)).toEqual([2]);
    let many = one;
    for (let id = 3; id < 9; id += 1) many = addFailure(many, id, failure('busy', { object: String(id) }));
    expect(many).toHaveLength(MAX_NOTICES);
    const quiet = addQuiet(addQuiet(one, 10, 'a'), 11, 'b');
    expect(quiet.map(({ id }) => id)).toEqual([2, 11]);
    expect(dismiss(quiet, 2).map(({ id }) => id)).toEqual([11]);
  });
});
