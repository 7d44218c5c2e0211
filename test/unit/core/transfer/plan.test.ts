import { describe, expect, it } from 'vitest';
import type { WantedService } from '../../../../electron/contract/fleet.js';
import type { Service, ServiceConfig } from '../../../../electron/contract/helper/model.js';
import { planService, type Present } from '../../../../electron/core/transfer/plan.js';
import { EXIT, EXTRA, PROGRAM, THROTTLE } from '../../renderer/configure/rows.js';
import { service } from '../samples.js';

const ROWS = [PROGRAM, EXIT, EXTRA, THROTTLE];

const CONFIG: ServiceConfig = {
  name: 'GameServer',
  displayName: 'Game server',
  description: '',
  startType: 'automatic',
  account: 'LocalSystem',
  imagePath: 'C:\\steward.exe',
  dependencies: ['Tcpip', '+TDI'],
  managed: 'steward',
  native: {},
  parameters: { Application: 'C:\\g.exe', AppThrottle: 700, AppExit: { Default: 'Restart' } },
  commandLine: 'C:\\g.exe',
};

function present(service_: Partial<Service> = {}, config: Partial<ServiceConfig> = {}): Present {
  return {
    service: service('GameServer', { managed: 'steward', hostPid: null, ...service_ }),
    config: { ...CONFIG, ...config },
  };
}

function plan(
  wanted: Omit<WantedService, 'name'>,
  is: Present | null = present(),
  password: string | null = null,
) {
  return planService({ name: 'gameserver', ...wanted }, is, ROWS, password);
}

describe('a service that is there', () => {
  it('is left alone where it is as wanted, in whatever words', () => {
    const same: Omit<WantedService, 'name'>[] = [
      {},
      { ensure: 'present', hosting: 'steward', startType: 'automatic', displayName: 'Game server' },
      { dependencies: ['+tdi', 'TCPIP'] },
      { account: '.\\LocalSystem' },
      { parameters: { AppThrottle: 700, AppExit: null, AppEnvironmentExtra: [] } },
      { description: '', state: 'stopped' },
    ];
    for (const wanted of same)
      expect(plan(wanted), JSON.stringify(wanted)).toMatchObject({ actions: [], operations: [] });
  });

  it('gets what differs and nothing else', () => {
    const { actions, changes, operations } = plan({
      displayName: '',
      startType: 'manual',
      parameters: { AppThrottle: null, AppEnvironmentExtra: ['A=1'] },
    });
    expect(actions).toEqual(['configure']);
    expect(changes).toEqual([
      { setting: 'DisplayName', before: 'Game server', after: null },
      { setting: 'Start', before: 'automatic', after: 'manual' },
      { setting: 'AppThrottle', before: 700, after: null },
      { setting: 'AppEnvironmentExtra', before: null, after: ['A=1'] },
    ]);
    expect(operations).toEqual([
      {
        op: 'configure',
        name: 'GameServer',
        displayName: 'GameServer',
        startType: 'manual',
        parameters: { AppThrottle: null, AppEnvironmentExtra: ['A=1'] },
      },
    ]);
  });

  it('is started, stopped, removed or taken over from NSSM', () => {
    expect(plan({ state: 'running' }).operations).toMatchObject([{ op: 'start', name: 'GameServer' }]);
    expect(plan({ state: 'stopped' }, present({ hostPid: 7 })).operations).toMatchObject([{ op: 'stop' }]);
    expect(plan({ state: 'running' }, present({ hostPid: 7 })).operations).toEqual([]);
    expect(plan({ ensure: 'absent' }).operations).toEqual([{ op: 'delete', name: 'GameServer', stop: true }]);
    const nssm = present({ managed: 'nssm' });
    expect(plan({ hosting: 'steward', startType: 'manual' }, nssm).actions).toEqual(['adopt', 'configure']);
  });

  it('cannot change its host otherwise', () => {
    const { problems, operations } = plan({ hosting: 'native' });
    expect(problems).toMatchObject([{ code: 'hostingFixed', severity: 'error' }]);
    expect(operations).toEqual([]);
  });

  it('moves to another account with its password alone', () => {
    const asked = plan({ account: 'CORP\\svc' });
    expect(asked.passwordOf).toBe('CORP\\svc');
    const given = plan({ account: 'CORP\\svc' }, present(), 'secret');
    expect(given.operations).toMatchObject([{ account: 'CORP\\svc', password: 'secret' }]);
    expect(JSON.stringify(given.changes)).not.toContain('secret');
    expect(plan({ account: 'NT AUTHORITY\\LocalService' }).passwordOf).toBeNull();
  });
});

describe('a service that is not there', () => {
  it('is created with what is said and defaults for the rest', () => {
    const { actions, operations } = plan(
      { state: 'running', parameters: { Application: 'C:\\g.exe', AppThrottle: null } },
      null,
    );
    expect(actions).toEqual(['create', 'start']);
    expect(operations).toEqual([
      {
        op: 'create',
        name: 'gameserver',
        displayName: '',
        description: '',
        startType: 'automatic',
        account: 'LocalSystem',
        password: null,
        dependencies: [],
        parameters: { Application: 'C:\\g.exe' },
        delegate: null,
        hosting: 'steward',
      },
      { op: 'start', name: 'gameserver', timeoutMs: 60_000 },
    ]);
  });

  it('needs a program', () => {
    expect(plan({ startType: 'manual' }, null).problems).toMatchObject([
      { setting: 'Application', code: 'pathEmpty' },
    ]);
  });

  it('and is to be absent, is left so', () => {
    expect(plan({ ensure: 'absent' }, null)).toMatchObject({ actions: [], operations: [] });
  });
});
