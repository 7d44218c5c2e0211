import { needsNoPassword, sameAccount } from '../../contract/account.js';
import type { WantedService } from '../../contract/fleet.js';
import { isOwn } from '../../contract/helper/service-kind.js';
import type { Service, ServiceConfig } from '../../contract/helper/model.js';
import type { CreateOperation, Operation } from '../../contract/helper/operations.js';
import type { ParameterRow } from '../../contract/helper/schema.js';
import { GROUP_MARK } from '../../contract/dependencies.js';
import {
  isDefaultSetting,
  sameSetting,
  settingValues,
  type SettingProblem,
  type SettingValue,
  type SettingValues,
} from '../../contract/service-settings.js';
import type { ImportAction } from '../../contract/transfer-kinds.js';
import type { ImportedChange } from '../../contract/transfer.js';
import { configureOperations } from '../services/configure-operations.js';
import { TIMEOUT_MS } from '../services/timeouts.js';

/** A service that is there already. */
export interface Present {
  readonly service: Service;
  readonly config: ServiceConfig;
}

/** What a configuration comes to for one service. */
export interface ServicePlan {
  readonly name: string;
  /** In their order; `null` stands for nothing to do. */
  readonly actions: readonly ImportAction[];
  readonly changes: readonly ImportedChange[];
  readonly operations: readonly Operation[];
  readonly problems: readonly SettingProblem[];
  /** The account whose password is needed; null where none is. */
  readonly passwordOf: string | null;
}

/**
 * What brings a service into the state that a configuration describes, by the rules of `steward apply-config`: what is left
 * out stays as it is, and only what differs is written.
 */
export function planService(
  wanted: WantedService,
  present: Present | null,
  rows: readonly ParameterRow[],
  password: string | null,
): ServicePlan {
  if (wanted.ensure === 'absent') return present === null ? nothing(wanted.name) : removal(present);
  if (present === null) return creation(wanted, password);
  const host = hostChange(wanted, present);
  if (host === 'fixed') {
    const value = wanted.hosting ?? null;
    const problem = { setting: null, code: 'hostingFixed', value, win32: null, severity: 'error' } as const;
    return { ...nothing(present.config.name), problems: [problem] };
  }
  return configuration(wanted, present, rows, password, host === 'adopt');
}

function nothing(name: string): ServicePlan {
  return { name, actions: [], changes: [], operations: [], problems: [], passwordOf: null };
}

function removal({ config: { name } }: Present): ServicePlan {
  return { ...nothing(name), actions: ['delete'], operations: [{ op: 'delete', name, stop: true }] };
}

function creation(wanted: WantedService, password: string | null): ServicePlan {
  const { name, account = 'LocalSystem' } = wanted;
  const starts = wanted.state === 'running';
  const native = withoutNull(wanted.native);
  const operation: CreateOperation = {
    op: 'create',
    name,
    displayName: wanted.displayName ?? '',
    description: wanted.description ?? '',
    startType: wanted.startType ?? 'automatic',
    account,
    password,
    dependencies: wanted.dependencies ?? [],
    // One without a program is refused by the helper, as any other operation that misses it.
    parameters: withoutNull(wanted.parameters) as CreateOperation['parameters'],
    ...(Object.keys(native).length === 0 ? {} : { native }),
    delegate: null,
    hosting: wanted.hosting ?? 'steward',
  };
  const missing = {
    setting: 'Application',
    code: 'pathEmpty',
    value: null,
    win32: null,
    severity: 'error',
  } as const;
  return {
    name,
    actions: starts ? ['create', 'start'] : ['create'],
    changes: changesOf({}, wantedValues(wanted)),
    operations: [operation, ...(starts ? [control('start', name)] : [])],
    problems: typeof operation.parameters.Application === 'string' ? [] : [missing],
    passwordOf: needsNoPassword(account) ? null : account,
  };
}

function hostChange({ hosting }: WantedService, { service }: Present): 'adopt' | 'fixed' | 'none' {
  if (hosting === undefined || hosting === service.managed) return 'none';
  return hosting === 'steward' && service.managed === 'nssm' ? 'adopt' : 'fixed';
}

function configuration(
  wanted: WantedService,
  { service, config }: Present,
  rows: readonly ParameterRow[],
  password: string | null,
  adopts: boolean,
): ServicePlan {
  const { name } = config;
  const present = settingValues(config);
  const written = Object.fromEntries(
    Object.entries(wantedValues(wanted)).filter(([setting, value]) => {
      if (setting === 'ObjectName') return !sameAccount(wanted.account ?? '', config.account);
      return !means(rows, setting, value, present[setting] ?? null, name);
    }),
  );
  const movesTo = written['ObjectName'];
  const passwordOf = typeof movesTo === 'string' && !needsNoPassword(movesTo) ? movesTo : null;
  const changes = changesOf(present, written);
  const isRunning = service.hostPid !== null;
  const controls =
    wanted.state === undefined || (wanted.state === 'running') === isRunning
      ? []
      : ([wanted.state === 'running' ? 'start' : 'stop'] as const);
  return {
    name,
    actions: [
      ...(adopts ? ['adopt' as const] : []),
      ...(changes.length > 0 ? ['configure' as const] : []),
      ...controls,
    ],
    changes,
    operations: [
      ...(adopts ? [{ op: 'adopt', name } as const] : []),
      ...(changes.length > 0
        ? configureOperations(
            { name, changes: written, password: passwordOf === null ? null : password },
            config,
            false,
          )
        : []),
      ...controls.map((action) => control(action, name)),
    ],
    problems: [],
    passwordOf,
  };
}

/** Whether two values of a setting come to the same: unset and set to the default do. */
function means(
  rows: readonly ParameterRow[],
  setting: string,
  a: SettingValue | null,
  b: SettingValue | null,
  name: string,
): boolean {
  const row = rows.find((each) => each.name === setting);
  const kept = (value: SettingValue | null): SettingValue | null => {
    if (setting === 'DisplayName' && (value === null || value === '')) return name;
    if (setting === 'DependOnService' || setting === 'DependOnGroup') return sorted(value);
    return value === null || (row !== undefined && isDefaultSetting(row, value)) ? null : value;
  };
  return sameSetting(kept(a), kept(b));
}

/** Their order means nothing, nor does their case. */
function sorted(value: SettingValue | null): SettingValue | null {
  return Array.isArray(value) && value.length > 0 ? value.map((each) => each.toUpperCase()).sort() : null;
}

/** What a configuration says of a service, by the names of settings. */
function wantedValues(wanted: WantedService): SettingValues {
  const { displayName, description, startType, account, dependencies } = wanted;
  const groups = dependencies?.filter((each) => each.startsWith(GROUP_MARK));
  const services = dependencies?.filter((each) => !each.startsWith(GROUP_MARK));
  return {
    ...(displayName === undefined ? {} : { DisplayName: displayName === '' ? null : displayName }),
    ...(description === undefined ? {} : { Description: description === '' ? null : description }),
    ...(startType === undefined ? {} : { Start: startType }),
    ...(account === undefined ? {} : { ObjectName: account }),
    ...(services === undefined ? {} : { DependOnService: services.length === 0 ? null : services }),
    ...(groups === undefined
      ? {}
      : { DependOnGroup: groups.length === 0 ? null : groups.map((each) => each.slice(GROUP_MARK.length)) }),
    ...(wanted.native as SettingValues | undefined),
    ...(wanted.parameters as SettingValues | undefined),
  };
}

function changesOf(present: SettingValues, written: SettingValues): ImportedChange[] {
  return Object.entries(written)
    .map(([setting, after]) => ({ setting, before: present[setting] ?? null, after }))
    .filter(({ before, after }) => !sameSetting(before, after));
}

function withoutNull(values: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined),
  );
}

function control(op: 'start' | 'stop', name: string): Operation {
  return { op, name, timeoutMs: TIMEOUT_MS[op] };
}

/** Whether `steward export --all` takes the service: Steward's own, and those of NSSM. */
export function isExported(service: Pick<Service, 'managed'>): boolean {
  return isOwn(service) || service.managed === 'nssm';
}
