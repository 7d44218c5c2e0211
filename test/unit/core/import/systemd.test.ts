import { describe, expect, it } from 'vitest';
import { StewardError, type Failure } from '../../../../electron/contract/errors.js';
import { readSystemd } from '../../../../electron/core/import/systemd.js';
import { readTimeSpan } from '../../../../electron/core/import/time-span.js';
import { splitWords } from '../../../../electron/core/import/unit-file.js';

const UNIT = `[Unit]
Description=Game server
After=network-online.target postgresql.service
Requires=postgresql.service
StartLimitIntervalSec=5min
StartLimitBurst=4

[Service]
Type=simple
User=game
WorkingDirectory=/srv/game
Environment="GREETING=good evening" PORT=8080
Environment=TOKEN=hidden
EnvironmentFile=-/etc/default/game
ExecStartPre=/usr/bin/mkdir -p /srv/game/data
ExecStart=/usr/bin/node --max-old-space-size=512 \\
  # told twice
  server.js --name "two words"
ExecStop=/usr/bin/kill -TERM $MAINPID
Restart=on-failure
RestartSec=1min 30s
SuccessExitStatus=143 SIGKILL
RestartPreventExitStatus=2
TimeoutStopSec=20
Nice=5
CPUAffinity=0-2 4
StandardOutput=append:/var/log/game.log
KillSignal=SIGINT
ProtectSystem=strict

[Install]
WantedBy=multi-user.target
`;

const read = (...lines: string[]) => readSystemd(['[Service]', ...lines].join('\n'), 'a.service');

function refused(text: string): Failure {
  try {
    readSystemd(text, 'a.service');
  } catch (error) {
    if (error instanceof StewardError) return error.failure;
    throw error;
  }
  throw new Error('It was not refused.');
}

describe('a unit file', () => {
  it('is carried over', () => {
    const { config } = readSystemd(UNIT, 'game.service');
    expect(config).toMatchObject({
      name: 'game',
      description: 'Game server',
      startType: 'automatic',
      dependencies: [],
    });
    expect(config.parameters).toEqual({
      Application: '/usr/bin/node',
      AppParameters: '--max-old-space-size=512 server.js --name "two words"',
      AppDirectory: '/srv/game',
      AppEnvironmentExtra: ['GREETING=good evening', 'PORT=8080', 'TOKEN=hidden'],
      AppEvents: { 'Start/Pre': '/usr/bin/mkdir -p /srv/game/data' },
      StopCommand: '/usr/bin/kill -TERM $MAINPID',
      AppExit: { Default: 'Restart', '0': 'Exit', '143': 'Exit', '2': 'Exit' },
      AppRestartDelay: 90_000,
      RestartLimit: 4,
      RestartWindow: 300,
      AppStopMethodConsole: 20_000,
      AppPriority: 0x4000,
      AppAffinity: '0-2,4',
      AppStdout: 'C:\\AppStdout.log',
    });
  });

  it('tells what cannot be carried over, with its line', () => {
    const { remarks } = readSystemd(UNIT, 'game.service');
    expect(remarks.map(({ code, line, item }) => [code, line, item])).toEqual([
      ['dependency', 3, 'After'],
      ['dependency', 4, 'Requires'],
      ['account', 10, 'User'],
      ['pathForeign', 11, 'WorkingDirectory'],
      ['environmentFile', 14, 'EnvironmentFile'],
      ['pathForeign', 15, 'ExecStartPre'],
      ['pathForeign', 16, 'ExecStart'],
      ['pathForeign', 19, 'ExecStop'],
      ['valueUnknown', 22, 'SuccessExitStatus'],
      ['approximate', 25, 'Nice'],
      ['logsOwn', 27, 'StandardOutput'],
      ['notSupported', 29, 'ProtectSystem'],
      ['notNeeded', 32, 'WantedBy'],
    ]);
  });

  it.each([
    [['Restart=always'], { Default: 'Restart' }],
    [['Restart=no'], { Default: 'Exit' }],
    [[], { Default: 'Exit' }],
    [['Restart=on-success'], { Default: 'Exit', '0': 'Restart' }],
    [['Restart=no', 'RestartForceExitStatus=42'], { Default: 'Exit', '42': 'Restart' }],
  ])('%j restarts as it says', (lines, exit) => {
    expect(read('ExecStart=/a', ...lines).config.parameters['AppExit']).toEqual(exit);
  });

  it('tells a template, a second command and an unknown value', () => {
    const { remarks, config } = read(
      'ExecStart=-/bin/a %i',
      'ExecStart=/bin/b',
      'TimeoutStopSec=soon',
      'Type=oneshot',
    );
    expect(remarks.map(({ code }) => code)).toEqual([
      'specifier',
      'pathForeign',
      'onlyOne',
      'valueUnknown',
      'notSupported',
    ]);
    expect(config.parameters['Application']).toBe('/bin/a');
    expect(readSystemd('[Service]\nExecStart=/a', 'web@.service').config.name).toBe('web');
  });

  it('that takes its environment back has none', () => {
    expect(read('Environment=A=1', 'Environment=').config.parameters).not.toHaveProperty(
      'AppEnvironmentExtra',
    );
  });

  it.each([
    ['no section', 'ExecStart=/a', 'importSyntax', 1],
    ['garbage', '[Service]\nhello world', 'importSyntax', 2],
    ['another kind of unit', '[Unit]\nDescription=x\n[Timer]\nOnBootSec=5', 'importKind', 1],
    ['nothing', '', 'importKind', 1],
  ])('with %s is refused with its line', (_, text, code, line) => {
    expect(refused(text)).toMatchObject({ code, object: String(line) });
  });
});

describe('a span of time', () => {
  it.each([
    ['5', 5000],
    ['500ms', 500],
    ['1min 20s', 80_000],
    ['2 h', 7_200_000],
    ['1.5s', 1500],
    ['infinity', null],
    ['', null],
    ['5 parsecs', null],
    ['9999999999999', null],
  ])('%s', (text, ms) => expect(readTimeSpan(text)).toBe(ms));
});

describe('words of a command', () => {
  it.each([
    ['a b', ['a', 'b']],
    [`a "b c" 'd "e"'`, ['a', 'b c', 'd "e"']],
    ['a\\ b ""', ['a b', '']],
    ['"open', ['open']],
    ['   ', []],
  ])('%s', (text, words) => expect(splitWords(text)).toEqual(words));
});
