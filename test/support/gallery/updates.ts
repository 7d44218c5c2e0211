import { failure } from '../../../electron/contract/errors.js';
import { NO_POLICY } from '../../../electron/contract/helper/no-policy.js';
import type { Policy } from '../../../electron/contract/helper/policy.js';
import type { UpdateProgress, UpdateState } from '../../../electron/contract/updates.js';
import type { Script } from '../scripted-transport.js';

/** When it was looked for a newer version. */
export const LOOKED_AT = '2026-11-21T09:30:00.000Z';

export const OFFLINE = failure('updateFailed', {
  object: 'https://updates.example.com/steward',
  message: 'net::ERR_INTERNET_DISCONNECTED',
});

/** Answers about updates. */
function answers(state: UpdateState, policy: Partial<Policy> = {}): Script {
  return {
    'settings.policy': () => Promise.resolve({ ...NO_POLICY, ...policy }),
    'updates.state': () => Promise.resolve(state),
    'updates.check': () => Promise.resolve(state),
    'updates.download': () => Promise.resolve(state),
    'updates.install': () => Promise.resolve(state),
  };
}

const on = (progress: UpdateProgress, policy?: Partial<Policy>): Script =>
  answers({ unavailable: null, progress }, policy);
const off = (unavailable: UpdateState['unavailable'], policy?: Partial<Policy>): Script =>
  answers({ unavailable, progress: { phase: 'current', checkedAt: null } }, policy);

/** How far an update can be, and why there may be none, by the name of the scenario. */
export const UPDATES = {
  updateUnknown: on({ phase: 'current', checkedAt: null }),
  updateNone: on({ phase: 'current', checkedAt: LOOKED_AT }),
  updateChecking: on({ phase: 'checking' }),
  updateFound: on({ phase: 'found', version: '1.1.0' }),
  updateDownloading: on({ phase: 'downloading', version: '1.1.0', percent: 41.7 }),
  updateReady: on({ phase: 'ready', version: '1.1.0' }),
  updateOffline: on({ phase: 'failed', failure: OFFLINE }),
  updateDemanded: on({ phase: 'current', checkedAt: LOOKED_AT }, { updates: 1 }),
  updateForbidden: off('policy', { updates: 0 }),
  updateNowhere: off('source'),
  updatePortable: off('portable', { updates: 1 }),
  updateElsewhere: off('host'),
} satisfies Record<string, Script>;
