import { StewardError } from '../../contract/errors.js';
import type { HelperSupervisor } from '../helper/supervisor.js';

/**
 * Which of these names belong to services that the list leaves out: drivers, which many services need. One that cannot be read
 * for want of rights is there all the same.
 *
 * @throws StewardError when the helper cannot be asked
 */
export async function unlistedServices(
  helper: Pick<HelperSupervisor, 'call'>,
  names: readonly string[],
): Promise<string[]> {
  const present = await Promise.all(
    names.map(async (name) => {
      try {
        await helper.call('config', { name });
        return true;
      } catch (error) {
        if (!(error instanceof StewardError)) throw error;
        if (error.failure.code === 'serviceMissing') return false;
        if (error.failure.win32 !== null) return true;
        throw error;
      }
    }),
  );
  return names.filter((_, index) => present[index]);
}
