import type { Handlers } from '../../contract/ipc.js';
import type { Shared } from '../client-session.js';

/** Handlers for updates and what is laid down about them; every client has the same. */
export function updateHandlers({ policy, updates }: Pick<Shared, 'policy' | 'updates'>) {
  return {
    'settings.policy': () => Promise.resolve(policy.current),
    'updates.state': () => Promise.resolve(updates.state),
    'updates.check': () => updates.check(),
    'updates.download': () => updates.download(),
    'updates.install': () => Promise.resolve(updates.install()),
  } satisfies Partial<Handlers>;
}
