import type { CreateRequest } from '../../../electron/contract/create-form.js';
import { EMPTY_CREATE_FORM } from '../../../electron/contract/create-form.js';
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

export { service } from '../../support/models.js';

export function form(parts: Partial<CreateRequest> = {}): CreateRequest {
  return { ...EMPTY_CREATE_FORM, program: 'C:\\games\\server.exe', name: 'GameServer', ...parts };
}
