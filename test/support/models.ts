import type { HostEvent, Inspection, Service } from '../../electron/contract/helper/model.js';
import type { Reason } from '../../electron/contract/helper/reason.js';

/** Why a service is not as wished, with nothing told but what is given. */
export function reason(code: Reason['code'], parts: Partial<Reason> = {}): Reason {
  return {
    code,
    exitCode: null,
    ranMs: null,
    count: null,
    windowMs: null,
    win32: null,
    object: null,
    at: null,
    ...parts,
  };
}

/** A stopped service of Steward's that writes no log. */
export function service(name: string, parts: Partial<Service> = {}): Service {
  return {
    name,
    displayName: name,
    managed: 'steward',
    state: 'stopped',
    scmState: 'SERVICE_STOPPED',
    startType: 'automatic',
    account: 'LocalSystem',
    hostPid: null,
    pid: null,
    startedAt: null,
    nextStartAt: null,
    restarts: 0,
    reason: null,
    stdout: null,
    stderr: null,
    logEncoding: 'auto',
    droppedBytes: 0,
    stopRequest: null,
    dependencies: [],
    group: '',
    ...parts,
  };
}

/** Something that a service's host has recorded. @param at ISO 8601 */
export function hostEvent(at: string, event: HostEvent['event'], parts: Partial<HostEvent> = {}): HostEvent {
  return {
    at,
    event,
    pid: null,
    exitCode: null,
    ranMs: null,
    count: null,
    windowMs: null,
    nextStartMs: null,
    win32: null,
    object: null,
    control: null,
    output: null,
    ...parts,
  };
}

/** What the helper finds out about a console program. */
export function inspection(path: string, parts: Partial<Inspection> = {}): Inspection {
  return {
    path,
    kind: 'file',
    program: 'executable',
    machine: 'x64',
    subsystem: 'console',
    script: null,
    interpreter: null,
    product: null,
    directory: path.slice(0, path.lastIndexOf('\\')),
    size: 1,
    ...parts,
  };
}
