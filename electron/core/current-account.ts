import { userInfo } from 'node:os';
import type { Hello } from '../contract/helper/rpc.js';

/** The account of the person at the machine as Windows writes it: `DOMAIN\user`, the computer's name for a local one. */
export function currentAccount(helper: Hello, env: NodeJS.ProcessEnv = process.env): string {
  const domain = helper.wine === null ? env['USERDOMAIN'] : undefined;
  return `${domain ?? helper.computer}\\${userInfo().username}`;
}
