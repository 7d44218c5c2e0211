import { failure, StewardError } from '../../../electron/contract/errors.js';
import type { Inspection, Sample, Service } from '../../../electron/contract/helper/model.js';
import type { AppInfo, Connection, Navigation } from '../../../electron/contract/ipc.js';
import { settingsSchema, type Settings } from '../../../electron/contract/settings.js';
import { ScriptedTransport } from '../scripted-transport.js';
import {
  config,
  dependentServices,
  healthHour,
  history,
  instant,
  logLine,
  logView,
  manyServices,
  NO_REASON,
  service,
  severalServices,
} from './fixtures.js';

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
  dependencies: () => ({ services: dependentServices(), selected: 'GameServer', tab: 'dependencies' }),
  circle: () => ({ services: dependentServices(), selected: 'ReportJob', tab: 'dependencies' }),
  health: () => ({ services: severalServices(), selected: 'GameServer', tab: 'health' }),
  history: () => ({ services: severalServices(), selected: 'GameServer', tab: 'history' }),
  flapping: () => ({ services: severalServices(), selected: 'GameGate', then: flap }),
};

/** The names of all scenarios. */
export const SCENARIOS = Object.keys(scenes);

/** A transport on which the window shows a scenario. */
export function scenarioTransport(choice: Choice): ScriptedTransport {
  const scene = (scenes[choice.scenario] ?? scenes['several'])?.();
  if (scene === undefined) throw new Error(`no scenario ${choice.scenario}`);
  const connection = scene.connection ?? CONNECTED;
  let settings = settingsSchema.parse({
    language: choice.language,
    theme: choice.theme,
    scope: scene.scope ?? 'managed',
  });
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
      if (!begun) setTimeout(() => begin(transport, scene), 0);
      begun = true;
      return Promise.resolve({ connection, services: [...scene.services], operations: [] });
    },
    'services.control': () => Promise.resolve({ status: declines ? 'cancelled' : 'done', failed: [] }),
    'services.create': () => Promise.resolve({ status: declines ? 'cancelled' : 'done' }),
    'services.remove': () => Promise.resolve({ status: declines ? 'cancelled' : 'done' }),
    'services.config': ({ name }) => Promise.resolve(config(name)),
    'services.events': () => Promise.resolve({ events: history() }),
    'services.health': () => Promise.resolve(healthHour()),
    'services.unlisted': () => Promise.resolve({ names: ['Afd'] }),
    'services.watchStats': () => Promise.resolve({}),
    'programs.inspect': ({ path }) => Promise.resolve(inspection(path)),
    'programs.validate': () => Promise.resolve({ problems: [] }),
    'files.dropped': ({ path }) => Promise.resolve({ path }),
    'files.reveal': () => Promise.reject(new StewardError(failure('notSupported', { message: 'gallery' }))),
    'logs.open': () => Promise.resolve(logView(`view-${(views += 1)}`, scene.lines ?? 240)),
    'logs.page': () => Promise.resolve(logView('view', scene.lines ?? 240).page),
    'logs.close': () => Promise.resolve({}),
    'settings.get': () => Promise.resolve(settings),
    'settings.set': (changes) => {
      settings = settingsSchema.parse({ ...settings, ...changes });
      return Promise.resolve(settings);
    },
    'helper.restart': () => Promise.resolve({}),
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

function inspection(path: string): Inspection {
  return {
    path,
    kind: 'file',
    program: 'executable',
    machine: 'x64',
    subsystem: 'console',
    script: null,
    interpreter: null,
    product: 'go',
    directory: 'C:\\games',
    size: 8_400_000,
  };
}

/** A service that keeps falling, with lines in its log each time. */
function flap(transport: ScriptedTransport): void {
  let round = 5;
  setInterval(() => {
    round += 1;
    const reason = { ...NO_REASON, exitCode: 3, ranMs: 120, count: round, at: new Date().toISOString() };
    const nextStartAt = new Date(Date.now() + 8000).toISOString();
    const changed = service('GameGate', {
      state: 'backoff',
      hostPid: 5120,
      nextStartAt,
      restarts: round,
      reason,
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
