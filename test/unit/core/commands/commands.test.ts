import { describe, expect, it } from 'vitest';
import type { ServiceConfig } from '../../../../electron/contract/helper/model.js';
import { cmdQuote } from '../../../../electron/core/commands/cmd-quote.js';
import { scCommands } from '../../../../electron/core/commands/sc-commands.js';
import { hostCommands } from '../../../../electron/core/commands/service-commands.js';
import { EXIT, EXTRA, PROGRAM, THROTTLE } from '../../renderer/configure/rows.js';

const KEEP = { ...THROTTLE, name: 'RotateKeep', scope: 'steward', default: 10 } as const;
const ROWS = [PROGRAM, EXIT, EXTRA, THROTTLE, KEEP];

const CONFIG: ServiceConfig = {
  name: 'Game Server',
  displayName: 'Game Server',
  description: '',
  startType: 'automatic',
  account: 'LocalSystem',
  imagePath: '"C:\\Program Files\\Steward\\bin\\steward.exe"',
  dependencies: [],
  managed: 'steward',
  native: {},
  parameters: { Application: 'C:\\a b\\g.exe', AppDirectory: 'C:\\a b' },
  commandLine: null,
};
const linesOf = (text: string): string[] => text.split('\r\n').filter((line) => line !== '');
const parameters = (more: ServiceConfig['parameters']): ServiceConfig => ({
  ...CONFIG,
  parameters: { ...CONFIG.parameters, ...more },
});

describe('a word for cmd', () => {
  it.each([
    ['plain', 'plain'],
    ['', '""'],
    ['two words', '"two words"'],
    ['a&b|c<d>e', '"a&b|c<d>e"'],
    ['C:\\a b\\', '"C:\\a b\\\\"'],
    ['say "hi"', '^"say \\^"hi\\^"^"'],
    ['"a&b"', '^"\\^"a^&b\\^"^"'],
    ['100%', '100%STEWARD_PERCENT%'],
    ['^caret^', '"^caret^"'],
    ['!bang!', '"!bang!"'],
    ['a=b', '"a=b"'],
  ])('%s', (word, quoted) => expect(cmdQuote(word)).toBe(quoted));

  it('cannot hold a line break or a NUL', () => {
    for (const word of ['a\nb', 'a\rb', 'a\0b']) expect(cmdQuote(word)).toBeNull();
  });
});

describe('commands for steward', () => {
  it('install and set what differs from a fresh installation', () => {
    const config = parameters({
      AppExit: { Default: 'Restart', '3': 'Exit' },
      AppEnvironmentExtra: ['+ODD=1', 'B=2'],
      AppThrottle: 700,
      RotateKeep: 3,
    });
    const { text, leftOut } = hostCommands('steward', config, ROWS);
    expect(linesOf(text)).toEqual([
      'steward install "Game Server" "C:\\a b\\g.exe"',
      'steward set "Game Server" AppExit 3 Exit',
      'steward set "Game Server" AppEnvironmentExtra ":+ODD=1" "B=2"',
      'steward set "Game Server" AppThrottle 700',
      'steward set "Game Server" RotateKeep 3',
    ]);
    expect(leftOut).toEqual([]);
  });

  it('say a folder that is not the program’s, and one that is not set', () => {
    expect(hostCommands('steward', parameters({ AppDirectory: 'D:\\' }), ROWS).text).toContain(
      'AppDirectory D:\\',
    );
    const rest = { Application: 'C:\\a b\\g.exe' };
    expect(hostCommands('steward', { ...CONFIG, parameters: rest }, ROWS).text).toContain(
      'reset "Game Server" AppDirectory',
    );
  });

  it('set up the code page and the percent sign only where they are needed', () => {
    expect(linesOf(hostCommands('steward', CONFIG, ROWS).text)).toHaveLength(1);
    const { text } = hostCommands('steward', parameters({ AppEnvironmentExtra: ['名=100%'] }), ROWS);
    expect(linesOf(text).slice(0, 2)).toEqual(['@chcp 65001 >nul', '@set "STEWARD_PERCENT=%%"']);
  });

  it('name what no command can hold', () => {
    const { unwritable } = hostCommands('steward', parameters({ AppEnvironmentExtra: ['A=1\n2'] }), ROWS);
    expect(unwritable).toEqual(['AppEnvironmentExtra']);
    const long = parameters({
      AppEnvironmentExtra: Array.from({ length: 20 }, (_, i) => `V${i}=${'x'.repeat(600)}`),
    });
    expect(linesOf(hostCommands('steward', long, ROWS).text)[2]).toContain('"+V1=');
  });
});

describe('commands for nssm', () => {
  it('leave out what NSSM does not know, and say so', () => {
    const { text, leftOut } = hostCommands('nssm', parameters({ AppThrottle: 700, RotateKeep: 3 }), ROWS);
    expect(linesOf(text)).toEqual([
      'nssm install "Game Server" "C:\\a b\\g.exe"',
      'nssm set "Game Server" AppThrottle 700',
    ]);
    expect(leftOut).toEqual(['RotateKeep']);
  });
});

describe('commands for sc', () => {
  it('create the service, and its settings by reg', () => {
    const config: ServiceConfig = {
      ...parameters({ AppExit: { Default: 'Exit', '3': 'Restart' }, AppEnvironmentExtra: ['A=1', 'B=2'] }),
      displayName: 'Game',
      description: 'a & b',
      startType: 'delayed',
      account: 'CORP\\svc',
      dependencies: ['Tcpip', '+TDI'],
      native: {
        FailureActions: 'restart/60000/none/0',
        FailureResetPeriod: 86_400,
        FailureActionsOnNonCrashFailures: 1,
        SidType: 'unrestricted',
        RequiredPrivileges: ['SeChangeNotifyPrivilege', 'SeAuditPrivilege'],
        Environment: ['X=1'],
      },
    };
    const { text, leftOut, password } = scCommands(config, ROWS);
    const root = 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\Game Server\\Parameters';
    expect(linesOf(text)).toEqual([
      'sc.exe create "Game Server" "binPath=" ^"\\^"C:\\Program Files\\Steward\\bin\\steward.exe\\^"^" "start=" delayed-auto "DisplayName=" Game "depend=" Tcpip/+TDI "obj=" CORP\\svc "password=" ****',
      'sc.exe description "Game Server" "a & b"',
      'sc.exe failure "Game Server" "reset=" 86400 "actions=" restart/60000//0',
      'sc.exe failureflag "Game Server" 1',
      'sc.exe sidtype "Game Server" unrestricted',
      'sc.exe privs "Game Server" SeChangeNotifyPrivilege/SeAuditPrivilege',
      `reg.exe add "${root}" /v Application /t REG_EXPAND_SZ /d "C:\\a b\\g.exe" /f`,
      `reg.exe add "${root}\\AppExit" /v 3 /t REG_SZ /d Restart /f`,
      `reg.exe add "${root}\\AppExit" /ve /t REG_SZ /d Exit /f`,
      `reg.exe add "${root}" /v AppEnvironmentExtra /t REG_MULTI_SZ /d "A=1\\0B=2" /f`,
    ]);
    expect(leftOut).toEqual(['Environment']);
    expect(password).toBe(true);
  });
});
