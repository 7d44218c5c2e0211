import { DEFAULT_SETTINGS } from '../../../electron/contract/default-settings.js';
import type { ConfigChange } from '../../../electron/contract/helper/history.js';
import type { ServiceConfig } from '../../../electron/contract/helper/model.js';
import type { SupportFile } from '../../../electron/contract/support.js';
import type { CommandScript, ImportPreview } from '../../../electron/contract/transfer.js';
import type { TrialProgress } from '../../../electron/contract/trial.js';
import type { Script } from '../scripted-transport.js';
import { config, instant } from './fixtures.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const USER = 'SRV-GAME-01\\operator';

/** The set-up of a service with other parameters. */
function changed(name: string, parameters: ServiceConfig['parameters']): ServiceConfig {
  const base = config(name);
  return { ...base, parameters: { ...base.parameters, ...parameters } };
}

/** Changes by people and programs, one that was not recorded between them, newest first. */
function changes(name: string): ConfigChange[] {
  const first = changed(name, { AppParameters: '--port=8080' });
  const second = changed(name, { AppParameters: '--port=8080 --env=test', AppThrottle: 3000 });
  const third = changed(name, { AppParameters: '--port=8080 --env=prod', AppThrottle: 3000 });
  return [
    {
      at: instant(-14 * MINUTE),
      user: USER,
      tool: 'app',
      operation: 'configure',
      secrets: true,
      before: third,
      after: config(name),
    },
    {
      at: instant(-DAY),
      user: 'NT AUTHORITY\\SYSTEM',
      tool: 'console',
      operation: 'configure',
      secrets: false,
      before: second,
      after: third,
    },
    {
      at: instant(-9 * DAY),
      user: USER,
      tool: 'app',
      operation: 'create',
      secrets: false,
      before: null,
      after: first,
    },
  ];
}

const JSON_TEXT = `{
  "version": 1,
  "services": [
    {
      "name": "GameServer",
      "displayName": "游戏服务器",
      "startType": "automatic",
      "account": "LocalSystem",
      "parameters": {
        "Application": "C:\\\\games\\\\server.exe",
        "AppDirectory": "C:\\\\games",
        "AppParameters": "--port=8080 --env=prod"
      }
    }
  ]
}
`;

const YAML_TEXT = `version: 1
services:
  - name: GameServer
    displayName: 游戏服务器
    startType: automatic
    account: LocalSystem
    parameters:
      Application: C:\\games\\server.exe
      AppDirectory: C:\\games
      AppParameters: --port=8080 --env=prod
`;

const COMMANDS: CommandScript = {
  text: [
    'steward install GameServer "C:\\games\\server.exe" --port=8080 --env=prod',
    'steward set GameServer DisplayName 游戏服务器',
    'steward set GameServer AppDirectory C:\\games',
    'steward set GameServer AppStdout C:\\ProgramData\\Steward\\logs\\GameServer\\stdout.log',
    'steward set GameServer AppRotateFiles 1',
    'steward set GameServer ObjectName CORP\\svc-games ****',
    '',
  ].join('\r\n'),
  leftOut: [],
  unwritable: ['AppEnvironmentExtra'],
  password: true,
};

const IMPORT: ImportPreview = {
  kind: 'services',
  services: [
    {
      name: 'GameServer',
      actions: ['configure', 'start'],
      changes: [
        { setting: 'AppParameters', before: '--port=8080 --env=prod', after: '--port=9090 --env=prod' },
        { setting: 'AppThrottle', before: null, after: 3000 },
      ],
      problems: [],
      passwordOf: null,
    },
    {
      name: 'MatchMaker',
      actions: ['create', 'start'],
      changes: [
        { setting: 'Application', before: null, after: 'C:\\games\\match.exe' },
        { setting: 'ObjectName', before: null, after: 'CORP\\svc-games' },
      ],
      problems: [],
      passwordOf: 'CORP\\svc-games',
    },
    { name: 'nginx', actions: [], changes: [], problems: [], passwordOf: null },
    {
      name: 'OldGate',
      actions: ['create'],
      changes: [{ setting: 'Application', before: null, after: 'D:\\old\\gate.exe' }],
      problems: [
        {
          setting: 'Application',
          code: 'pathMissing',
          value: 'D:\\old\\gate.exe',
          win32: 2,
          severity: 'error',
        },
      ],
      passwordOf: null,
    },
  ],
};

/** A file of the bundle with its text. */
const FILES: Readonly<Record<string, string>> = {
  'README.txt': 'Steward support bundle\nMade on SRV-GAME-01.\nSecrets were left out: 2\n',
  'versions.json': '{\n  "steward": "1.0.0",\n  "windows": "10.0.20348"\n}\n',
  'services.json': '[]\n',
  'application/settings.json': JSON.stringify(DEFAULT_SETTINGS, null, 2),
  'services/GameServer/settings.json': '{ "AppEnvironmentExtra": ["API_KEY=<left out>"] }\n',
  'services/GameServer/events.json': '[]\n',
  'services/GameServer/stdout.log': 'tick 20.0 ms, 312 players, 41 rooms\n'.repeat(400),
  'services/nginx/settings.json': '{}\n',
};

const bundleFiles = (): SupportFile[] =>
  Object.entries(FILES).map(([path, text]) => ({
    path,
    size: new TextEncoder().encode(text).length,
    leftOut: text.includes('<left out>') ? 2 : 0,
  }));

const TRIAL: TrialProgress = {
  droppedBytes: 0,
  processes: 2,
  sockets: [{ protocol: 'tcp', address: '0.0.0.0', port: 8080, pid: 4816, image: 'GameServer.exe' }],
  output: [
    { stream: 'stdout', text: 'loading 41 maps\r\nlistening on 0.0.0.0:8080\r\n' },
    { stream: 'stderr', text: 'WARN no licence file, 8 players at most\r\n' },
    { stream: 'stdout', text: '玩家大厅已打开\r\n' },
  ],
  end: null,
};

/** Answers about what is carried in and out, kept, and tried, for every scenario. */
export function carriedAnswers(tell: (progress: TrialProgress) => void): Script {
  return {
    'services.history': ({ name }) => Promise.resolve({ changes: changes(name) }),
    'transfer.export': ({ format }) => Promise.resolve({ text: format === 'json' ? JSON_TEXT : YAML_TEXT }),
    'transfer.commands': () => Promise.resolve(COMMANDS),
    'transfer.preview': () => Promise.resolve(IMPORT),
    'transfer.hosts': () =>
      Promise.resolve({
        services: [
          {
            name: 'Mumble',
            imagePath: 'C:\\nssm\\win64\\nssm.exe',
            program: 'C:\\Program Files\\Mumble\\murmur.exe',
            problems: [],
          },
          {
            name: 'Teamspeak',
            imagePath: 'C:\\nssm\\win64\\nssm.exe',
            program: 'D:\\voice\\ts3server.exe',
            problems: [],
          },
        ],
      }),
    'support.collect': () =>
      Promise.resolve({ id: 'bundle', name: 'steward-support-SRV-GAME-01.zip', files: bundleFiles() }),
    'support.read': ({ path }) => Promise.resolve({ text: FILES[path] ?? '' }),
    'programs.trial': () => {
      setTimeout(() => tell(TRIAL), 0);
      return Promise.resolve({ commandLine: '"C:\\games\\GameServer.exe" --port=8080 --env=prod' });
    },
    'templates.list': () => Promise.resolve({ templates: [], unreadable: [] }),
    'programs.endTrial': () => Promise.resolve({}),
  };
}
