import type { HostEvent, Service, ServiceConfig } from '../../../electron/contract/helper/model.js';
import { HEALTH_FIELDS } from '../../../electron/contract/health-figures.js';
import type { Health } from '../../../electron/contract/health.js';
import type { SystemEvent } from '../../../electron/contract/helper/system-events.js';
import type { LogLine, LogView } from '../../../electron/contract/logs.js';
import { hostEvent, reason, service as silent } from '../models.js';

const NOW = Date.now();

/** An instant so many milliseconds from now. */
export function instant(offsetMs: number): string {
  return new Date(NOW + offsetMs).toISOString();
}

/** A stopped service of Steward's, with what is told about it. */
export function service(name: string, changes: Partial<Service> = {}): Service {
  return silent(name, {
    stdout: `C:\\ProgramData\\Steward\\logs\\${name}\\stdout.log`,
    stderr: `C:\\ProgramData\\Steward\\logs\\${name}\\stderr.log`,
    ...changes,
  });
}

/** A running one. */
export function running(name: string, pid: number, upMs: number, changes: Partial<Service> = {}): Service {
  return service(name, {
    state: 'running',
    scmState: 'SERVICE_RUNNING',
    hostPid: pid - 12,
    pid,
    startedAt: instant(-upMs),
    ...changes,
  });
}

const HOUR = 3_600_000;

/** A machine with one service in every state worth seeing. */
export function severalServices(): Service[] {
  return [
    running('GameServer', 4312, 76 * HOUR + 11 * 60_000, { displayName: '游戏服务器' }),
    service('GameGate', {
      state: 'backoff',
      displayName: '游戏网关',
      scmState: 'SERVICE_PAUSED',
      hostPid: 5120,
      nextStartAt: instant(8_000),
      restarts: 4,
      reason: reason('exited', { exitCode: 3, ranMs: 120, count: 4, at: instant(-1000) }),
    }),
    running('nginx', 2210, 5 * HOUR + 8 * 60_000),
    service('ReportJob', { displayName: '日报生成', startType: 'manual' }),
    service('frpc', {
      state: 'failed',
      displayName: 'frp client',
      reason: reason('gaveUp', { exitCode: 1, count: 10, windowMs: 600_000, at: instant(-90_000) }),
    }),
    running('node-api', 7704, 42_000, { displayName: 'Order API (Node.js)', startType: 'delayed' }),
    service('MapService', { state: 'starting', scmState: 'SERVICE_START_PENDING', hostPid: 8008 }),
    service('Legacy', {
      state: 'failed',
      startType: 'disabled',
      reason: reason('startFailed', { win32: 2, object: 'D:\\old\\legacy.exe', at: instant(-9_000_000) }),
    }),
  ];
}

/** Services that need each other: a chain, a group, a driver, one that is missing, and a circle. */
export function dependentServices(): Service[] {
  return [
    running('GameServer', 4312, 76 * HOUR, {
      displayName: '游戏服务器',
      dependencies: ['Redis', 'Postgres', '+NetworkProvider', 'Afd', 'OldLicence'],
    }),
    running('Postgres', 1200, 80 * HOUR, { dependencies: ['RPCSS'], displayName: 'PostgreSQL 16' }),
    service('Redis', { displayName: 'Redis 缓存', dependencies: ['RPCSS', 'Afd'] }),
    running('RPCSS', 900, 90 * HOUR, { managed: null, displayName: 'Remote Procedure Call (RPC)' }),
    running('LanmanWorkstation', 1010, 90 * HOUR, {
      managed: null,
      group: 'NetworkProvider',
      displayName: 'Workstation',
    }),
    running('GameGate', 5120, 2 * HOUR, { displayName: '游戏网关', dependencies: ['GameServer'] }),
    running('GameStats', 5444, 2 * HOUR, { dependencies: ['GameGate', 'Postgres'] }),
    service('ReportJob', { displayName: '日报生成', dependencies: ['GameServer', 'Ring-A'] }),
    service('Ring-A', { dependencies: ['Ring-B'] }),
    service('Ring-B', { dependencies: ['Ring-A'] }),
  ];
}

/** Very many services of every kind. */
export function manyServices(count: number): Service[] {
  return Array.from({ length: count }, (_, index) => {
    const name = `Service-${String(index + 1).padStart(3, '0')}`;
    if (index % 17 === 5) {
      return service(name, {
        state: 'failed',
        reason: reason('exited', { exitCode: index, ranMs: 2400, count: 2 }),
      });
    }
    return index % 3 === 0
      ? service(name, { startType: 'manual' })
      : running(name, 1000 + index * 4, index * 731_000);
  });
}

/** The set-up of a service. */
export function config(name: string): ServiceConfig {
  return {
    name,
    displayName: '游戏服务器',
    description: '',
    startType: 'automatic',
    account: 'LocalSystem',
    imagePath: '"C:\\Program Files\\Steward\\bin\\steward.exe"',
    dependencies: [],
    managed: 'steward',
    native: {},
    parameters: {
      Application: 'C:\\games\\server.exe',
      AppDirectory: 'C:\\games',
      AppParameters: '--port=8080 --env=prod',
    },
    commandLine: '"C:\\games\\server.exe" --port=8080 --env=prod',
  };
}

/** A history with crashes. */
export function history(): HostEvent[] {
  return [
    hostEvent(instant(-900_000), 'serviceStarting'),
    hostEvent(instant(-899_900), 'started', { pid: 3980 }),
    hostEvent(instant(-62_000), 'exited', {
      pid: 3980,
      exitCode: 0xc000_0005,
      ranMs: 837_900,
      count: 1,
      output: ['panic: runtime error: invalid memory address', 'goroutine 1 [running]:', 'main.accept(0x0)'],
    }),
    hostEvent(instant(-61_990), 'restarting', { nextStartMs: 2000, count: 1 }),
    hostEvent(instant(-59_900), 'started', { pid: 4312 }),
    hostEvent(instant(-8_000), 'rotated', {
      object: 'C:\\ProgramData\\Steward\\logs\\GameServer\\stdout.log',
    }),
  ];
}

/** What the Service Control Manager says of the same service. */
export function systemEvents(): SystemEvent[] {
  const event = { record: 5120, user: null, state: null };
  const user = 'CONTOSO\\li.wei';
  return [
    {
      ...event,
      at: instant(-86_400_000),
      id: 7045,
      user,
      values: ['GameServer', 'C:\\Program Files\\Steward\\bin\\steward.exe', '', 'auto start', 'LocalSystem'],
    },
    { ...event, at: instant(-80_000_000), id: 7009, values: ['30000', 'GameServer'] },
    { ...event, at: instant(-79_999_000), id: 7000, values: ['GameServer', '%%1053'] },
    {
      ...event,
      at: instant(-950_000),
      id: 7040,
      user,
      values: ['GameServer', 'demand start', 'auto start', 'GameServer'],
    },
    {
      ...event,
      at: instant(-920_000),
      id: 7031,
      values: ['GameServer', '2', '60000', '1', 'Restart the service'],
    },
    { ...event, at: instant(-30_000), id: 7047, values: ['GameServer', '17'] },
  ];
}

const SAYINGS = [
  'player {n} joined from 10.0.3.{m}',
  'room {m} opened, map=desert, players=8',
  'tick 20.0 ms, 312 players, 41 rooms',
  '玩家 {n} 进入房间 {m}',
  'player {n} left: connection closed',
  'saved 312 player records in 18 ms',
];

/** One line of a game server's log. */
export function logLine(index: number, count: number): LogLine {
  const warns = index % 13 === 9;
  const text = warns
    ? `WARN room ${index % 60}: tick took ${40 + (index % 30)} ms, 20 ms allowed`
    : (SAYINGS[index % SAYINGS.length] ?? '')
        .replace('{n}', String(1100 + index))
        .replace('{m}', String(index % 60));
  return {
    stream: warns ? 'stderr' : 'stdout',
    segment: 0,
    end: index * 80 + 80,
    offset: index * 80,
    at: instant((index - count) * 870),
    text,
    cut: false,
  };
}

/** A log of so many lines. */
export function logView(id: string, count: number): LogView {
  const file = (stream: 'stdout' | 'stderr'): LogView['files'][number] => ({
    stream,
    path: `C:\\ProgramData\\Steward\\logs\\GameServer\\${stream}.log`,
    exists: true,
    size: count * 80,
    encoding: 'utf-8',
    binary: false,
    trouble: null,
  });
  return {
    id,
    files: [file('stdout'), file('stderr')],
    page: {
      lines: Array.from({ length: count }, (_, index) => logLine(index, count)),
      before: null,
      after: {},
      problems: [],
      exact: true,
    },
  };
}

/** An hour of a service that grows until it crashes, begins anew, and was stopped for a while before. */
export function healthHour(): Health {
  const at: number[] = [];
  const points: (Record<(typeof HEALTH_FIELDS)[number], number> | null)[] = [];
  for (let ago = HOUR; ago >= 0; ago -= ago > 300_000 ? 10_000 : 1000) {
    at.push(NOW - ago);
    const sinceStart = ago > 62_000 ? HOUR - ago : 62_000 - ago;
    const wave = Math.sin(ago / 90_000) + Math.sin(ago / 17_000) / 2;
    points.push(
      ago > 2_400_000 && ago < 2_700_000
        ? null
        : {
            cpu: 6 + wave * 3 + (ago % 370_000 < 12_000 ? 34 : 0),
            privateBytes: 90_000_000 + sinceStart * 42,
            threads: 14 + Math.round(wave * 2),
            handles: 320 + Math.round(sinceStart / 9000),
            processes: 3,
          },
    );
  }
  const columns = (factor: number): Health['mean'] =>
    Object.fromEntries(
      HEALTH_FIELDS.map((field) => [
        field,
        points.map((point) => (point === null ? null : point[field] * factor)),
      ]),
    ) as Health['mean'];
  return { at, mean: columns(1), peak: columns(1.05) };
}
