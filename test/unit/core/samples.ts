import type { CreateRequest } from '../../../electron/contract/create-form.js';
import { EMPTY_CREATE_FORM } from '../../../electron/contract/create-form.js';
import type { Service } from '../../../electron/contract/helper/model.js';
import type { Hello } from '../../../electron/contract/helper/rpc.js';

export const hello: Hello = {
  protocol: 1,
  version: '1.0.0',
  pid: 42,
  elevated: false,
  wine: null,
  windows: '10.0.19045',
  computer: 'HOST',
  dataRoot: 'C:\\ProgramData\\Steward',
  logsRoot: 'C:\\ProgramData\\Steward\\logs',
};

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

export function form(parts: Partial<CreateRequest> = {}): CreateRequest {
  return { ...EMPTY_CREATE_FORM, program: 'C:\\games\\server.exe', name: 'GameServer', ...parts };
}
