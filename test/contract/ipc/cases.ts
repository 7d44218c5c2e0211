import { EMPTY_CREATE_FORM } from '../../../electron/contract/create-form.js';
import type { Channel, InvokeArgs } from '../../../electron/contract/ipc.js';

/** For the invocations of some areas: arguments that the window sends, and hostile ones that main must never hand to a handler. */
export type Cases<Area extends string> = {
  readonly [C in Extract<Channel, `${Area}.${string}`>]: {
    readonly valid: readonly InvokeArgs<C>[];
    readonly hostile: readonly unknown[];
  };
};

export const LONG_PATH = `C:\\${'a'.repeat(32_767)}`;
export const FORM = { ...EMPTY_CREATE_FORM, program: 'C:\\games\\server.exe', name: 'GameServer' };
