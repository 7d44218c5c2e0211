import { isDeepStrictEqual } from 'node:util';
import { StewardError } from '../../contract/errors.js';
import { NO_POLICY } from '../../contract/helper/no-policy.js';
import type { Policy } from '../../contract/helper/policy.js';
import type { Settings } from '../../contract/settings.js';
import type { HelperSupervisor } from '../helper/supervisor.js';
import type { Log } from '../log.js';

/** What is laid down for all users of the machine, as the helper has last read it. */
export class PolicyKeeper {
  readonly #log: Log;
  #current: Policy = NO_POLICY;

  constructor(log: Log) {
    this.#log = log;
  }

  get current(): Policy {
    return this.#current;
  }

  /** Asks the helper anew; what cannot be read stays as it was. @returns whether it has changed */
  async renew(helper: Pick<HelperSupervisor, 'call'>): Promise<boolean> {
    const before = this.#current;
    try {
      this.#current = await helper.call('policy', {});
    } catch (error) {
      // That the helper is gone is told by the connection, and it is asked again by the next one.
      const isGone = error instanceof StewardError && error.failure.code.startsWith('helper');
      if (!isGone) this.#log.error(`the policy cannot be read: ${String(error)}`);
    }
    return !isDeepStrictEqual(before, this.#current);
  }
}

/** A person's settings, with what is laid down in their place. */
export function underPolicy(settings: Settings, { language, updates }: Policy): Settings {
  return {
    ...settings,
    ...(language === null ? {} : { language }),
    ...(updates === null ? {} : { updates: updates === 1 }),
  };
}
