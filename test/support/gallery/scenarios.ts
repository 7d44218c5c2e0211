import { failure, StewardError } from '../../../electron/contract/errors.js';
import type { Sample, Service } from '../../../electron/contract/helper/model.js';
import type { ParameterRow } from '../../../electron/contract/helper/schema.js';
import type { AppInfo, Connection, Navigation } from '../../../electron/contract/ipc.js';
import { DEFAULT_SETTINGS } from '../../../electron/contract/default-settings.js';
import type { Settings } from '../../../electron/contract/settings.js';
import { inspection, reason } from '../models.js';
import { ScriptedTransport, type Script } from '../scripted-transport.js';
import { carriedAnswers } from './answers.js';
import { jsonLogView } from './json-log.js';
import {
  config,
  dependentServices,
  healthHour,
  history,
  instant,
  logLine,
  logView,
  manyServices,
  service,
  severalServices,
  systemEvents,
} from './fixtures.js';
import { UPDATES } from './updates.js';

const CONNECTED: Connection = {
  state: 'connected',
  helper: {
    protocol: 1,
    version: '1.0.0',
    pid: 996,
    elevated: false,
    wine: null,
    windows: '10.0.20348',
    computer: 'SRV-GAME-01',
    dataRoot: 'C:\\ProgramData\\Steward',
    logsRoot: 'C:\\ProgramData\\Steward\\logs',
  },
  failure: null,
};

/** What is chosen in the gallery's address. */
export interface Choice {
  readonly scenario: string;
  readonly language: Settings['language'];
  readonly theme: Settings['theme'];
  readonly host: AppInfo['host'];
}

type DetailTab = Extract<Navigation, { to: 'service' }>['tab'];

/** A window's state that is hard to reach with a real machine. */
interface Scene {
  readonly services: readonly Service[];
  readonly connection?: Connection;
  readonly selected?: string;
  readonly tab?: DetailTab;
  readonly lines?: number;
  /** What is answered otherwise than in most scenarios. */
  readonly script?: Script;
  readonly scope?: Settings['scope'];
  /** What happens once the window is there. */
  readonly then?: (transport: ScriptedTransport) => void;
}

const scenes: Readonly<Record<string, () => Scene>> = {
  several: () => ({ services: severalServices(), selected: 'GameServer' }),
  list: () => ({ services: severalServices() }),
  empty: () => ({ services: [] }),
  hundred: () => ({ services: manyServices(100) }),
  threeHundred: () => ({ services: manyServices(300), selected: 'Service-150' }),
  noOutput: () => ({ services: severalServices(), selected: 'ReportJob', lines: 0 }),
  longLog: () => ({ services: severalServices(), selected: 'GameServer', lines: 5000 }),
  declined: () => ({ services: severalServices(), selected: 'GameServer' }),
  disconnected: () => ({
    services: severalServices(),
    selected: 'GameServer',
    connection: {
      state: 'disconnected',
      helper: null,
      failure: failure('helperMissing', { object: 'C:\\Program Files\\Steward\\bin\\steward.exe' }),
    },
  }),
  /** The list never comes. */
  loading: () => ({ services: [], script: { 'services.snapshot': () => new Promise(() => undefined) } }),
  /** Nothing may be changed. */
  refused: () => ({
    services: severalServices(),
    selected: 'GameServer',
    script: {
      'services.control': () =>
        Promise.reject(
          new StewardError(failure('accessDenied', { object: 'GameServer', operation: 'stop', win32: 5 })),
        ),
    },
  }),
  /** The machine finds fault with the form. */
  wrong: () => ({
    services: severalServices(),
    script: {
      'programs.validate': ({ program }) =>
        Promise.resolve({
          problems: [
            {
              field: 'program' as const,
              code: 'pathMissing' as const,
              value: program,
              win32: 2,
              severity: 'error' as const,
            },
          ],
        }),
    },
  }),
  json: () => ({
    services: severalServices(),
    selected: 'GameServer',
    script: { 'logs.open': () => Promise.resolve(jsonLogView('json', 240)) },
  }),
  ailing: () => ({
    services: severalServices(),
    selected: 'frpc',
    script: {
      'services.diagnose': ({ name }) =>
        Promise.resolve({
          findings:
            name !== 'frpc'
              ? []
              : [
                  {
                    code: 'portHeld' as const,
                    params: { what: 7000, image: 'nginx.exe', pid: 2210 },
                    certain: false,
                    remedies: [{ to: 'setting' as const, setting: 'AppParameters' }, { to: 'log' as const }],
                  },
                ],
          output: ['listen tcp :7000: bind: Only one usage of each socket address is normally permitted.'],
        }),
    },
  }),
  dependencies: () => ({ services: dependentServices(), selected: 'GameServer', tab: 'dependencies' }),
  circle: () => ({ services: dependentServices(), selected: 'ReportJob', tab: 'dependencies' }),
  health: () => ({ services: severalServices(), selected: 'GameServer', tab: 'health' }),
  history: () => ({ services: severalServices(), selected: 'GameServer', tab: 'history' }),
  /** Figures from none to very large ones. */
  changing: () => ({ services: severalServices(), selected: 'GameServer', then: change }),
  flapping: () => ({ services: severalServices(), selected: 'GameGate', then: flap }),
  ...Object.fromEntries(
    Object.entries(UPDATES).map(([name, script]) => [
      name,
      () => ({ services: severalServices(), selected: 'GameServer', script }),
    ]),
  ),
};

/** The names of all scenarios. */
export const SCENARIOS = Object.keys(scenes);

/** A transport on which the window shows a scenario. */
export function scenarioTransport(choice: Choice): ScriptedTransport {
  const scene = (scenes[choice.scenario] ?? scenes['several'])?.();
  if (scene === undefined) throw new Error(`no scenario ${choice.scenario}`);
  const connection = scene.connection ?? CONNECTED;
  let settings: Settings = {
    ...DEFAULT_SETTINGS,
    language: choice.language,
    theme: choice.theme,
    scope: scene.scope ?? 'managed',
  };
  let views = 0;
  let begun = false;
  const declines = choice.scenario === 'declined';
  const transport = new ScriptedTransport({
    'app.info': () =>
      Promise.resolve({
        version: '1.0.0',
        host: choice.host,
        systemLanguage: 'en',
        needsPrompt: choice.host === 'electron',
        nativeDialogs: choice.host === 'electron',
        runtimes: [{ name: 'Electron', version: '45.4.1' }],
      }),
    'services.snapshot': () => {
      // A person selects, and figures come, once the list is there.
      if (!begun)
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => begin(transport, scene))));
      begun = true;
      return Promise.resolve({ connection, services: [...scene.services], operations: [] });
    },
    'services.control': () => Promise.resolve({ status: declines ? 'cancelled' : 'done', failed: [] }),
    'services.create': () => Promise.resolve({ status: declines ? 'cancelled' : 'done' }),
    'services.remove': () => Promise.resolve({ status: declines ? 'cancelled' : 'done' }),
    'services.config': ({ name }) => Promise.resolve(config(name)),
    'services.events': () => Promise.resolve({ events: history() }),
    'services.ports': ({ name }) =>
      Promise.resolve({
        told: true,
        sockets: ['0.0.0.0', '::'].map((address) => ({
          protocol: 'tcp' as const,
          address,
          port: 8080,
          pid: 4312,
          image: `${name}.exe`,
        })),
      }),
    'services.systemEvents': () =>
      Promise.resolve({ status: 'read', complete: true, events: systemEvents() }),
    'services.health': () => Promise.resolve(healthHour()),
    'services.unlisted': () => Promise.resolve({ names: ['Afd'] }),
    'services.watchStats': () => Promise.resolve({}),
    'services.schema': async () => {
      const { parameters } = (await (await fetch('schema.json')).json()) as {
        parameters: ParameterRow[];
      };
      return { parameters };
    },
    'services.checkChanges': () => Promise.resolve({ problems: [] }),
    'services.configure': () => Promise.resolve({ status: declines ? 'cancelled' : 'done' }),
    'services.diagnose': () => Promise.resolve({ findings: [], output: [] }),
    'programs.inFolder': () => Promise.resolve({ candidates: [] }),
    'programs.inspect': ({ path }) => Promise.resolve(inspection(path, { product: 'go', size: 8_400_000 })),
    'programs.validate': () => Promise.resolve({ problems: [] }),
    'files.dropped': ({ path }) => Promise.resolve({ path }),
    'files.reveal': () => Promise.reject(new StewardError(failure('notSupported', { message: 'gallery' }))),
    'logs.open': () => Promise.resolve(logView(`view-${(views += 1)}`, scene.lines ?? 240)),
    'logs.page': () => Promise.resolve(logView('view', scene.lines ?? 240).page),
    'logs.close': () => Promise.resolve({}),
    'logs.search': ({ id, search }) => {
      const found = {
        total: 80,
        kept: 80,
        done: 1,
        running: true,
        complete: true,
        problems: [],
        failure: null,
      };
      setTimeout(() => transport.notify('logs.searched', { id, search, ...found }), 0);
      return Promise.resolve({});
    },
    'logs.searchStep': () => Promise.resolve({ hit: null }),
    'logs.searchEnd': () => Promise.resolve({}),
    'settings.get': () => Promise.resolve(settings),
    'settings.set': (changes) => {
      settings = { ...settings, ...changes } as Settings;
      return Promise.resolve(settings);
    },
    'helper.restart': () => Promise.resolve({}),
    ...carriedAnswers((progress) => transport.notify('trial.progress', progress)),
    ...scene.script,
  });
  return transport;
}

function begin(transport: ScriptedTransport, scene: Scene): void {
  for (let round = 24; round > 0; round -= 1) {
    transport.notify('services.stats', {
      at: instant(-round * 1000),
      samples: samples(scene.services, round),
    });
  }
  if (scene.selected !== undefined)
    transport.notify('navigate', { to: 'service', name: scene.selected, tab: scene.tab ?? 'log' });
  scene.then?.(transport);
}

function samples(services: readonly Service[], round: number): Sample[] {
  return services.flatMap(({ name, pid }) => {
    if (pid === null) return [];
    const wave = Math.abs(Math.sin(pid + round * 1.7)) * (pid % 5) * 2.4 + 0.2;
    return [{ name, pid, cpu: wave, privateBytes: pid * 47_000, threads: 12, handles: 210, processes: 1 }];
  });
}

/** Figures that grow by an order of magnitude with each step. */
function change(transport: ScriptedTransport): void {
  let step = 0;
  setInterval(() => {
    step = (step + 1) % 7;
    const [cpu, privateBytes] = [0.04 * 5 ** step, 900_000 * 8 ** step];
    const figures = { name: 'GameServer', pid: 4312, threads: 12, handles: 210, processes: 1 };
    transport.notify('services.stats', {
      at: new Date().toISOString(),
      samples: [{ ...figures, cpu: Math.min(cpu, 400), privateBytes }],
    });
  }, 200);
}

/** A service that keeps falling, with lines in its log each time. */
function flap(transport: ScriptedTransport): void {
  let round = 5;
  setInterval(() => {
    round += 1;
    const at = new Date().toISOString();
    const nextStartAt = new Date(Date.now() + 8000).toISOString();
    const changed = service('GameGate', {
      state: 'backoff',
      hostPid: 5120,
      nextStartAt,
      restarts: round,
      reason: reason('exited', { exitCode: 3, ranMs: 120, count: round, at }),
    });
    transport.notify('services.changed', { changed: [changed], removed: [] });
    transport.notify('logs.appended', {
      id: 'view-1',
      files: logView('view-1', 0).files,
      lines: [logLine(1000 + round, 1000 + round)],
      restarted: [],
      skippedBytes: 0,
    });
  }, 2000);
}
