import { failure, StewardError } from '../../contract/errors.js';
import type { Service } from '../../contract/helper/model.js';
import type { SystemHistory } from '../../contract/helper/system-events.js';
import { RpcClient } from '../helper/rpc-client.js';
import type { HelperSupervisor } from '../helper/supervisor.js';
import type { Transport } from '../helper/transport.js';
import { parseSystemEvent } from './parse.js';
import { concerns, withoutTwins } from './relevant.js';

const LIMIT = 300;
const HOST_EVENTS = 1000;

/**
 * Reads what the Service Control Manager has written about a service. It asks a helper of its own, since a large log, or the
 * name of an account whose domain does not answer, takes seconds, in which the other one has state changes to tell.
 *
 * @throws StewardError `accessDenied` where the log is closed to this person, and what a helper can fail with
 */
export async function readSystemHistory(
  {
    helper,
    openHelper,
  }: { readonly helper: Pick<HelperSupervisor, 'call'>; readonly openHelper: () => Transport },
  { name, displayName }: Pick<Service, 'name' | 'displayName'>,
): Promise<SystemHistory> {
  const { events: recorded } = await helper.call('events', { name, limit: HOST_EVENTS });
  const client = new RpcClient(openHelper(), {
    onList: () => undefined,
    onServices: () => undefined,
    onStats: () => undefined,
    onTrial: () => undefined,
    onEnd: () => undefined,
    onTimeout: () => undefined,
  });
  try {
    const said = await client.call('systemEvents', { name, displayName, limit: LIMIT });
    const events = said.events
      .flatMap((xml) => parseSystemEvent(xml, said.users) ?? [])
      .filter((event) => concerns(event, [name, displayName]))
      .toReversed();
    return {
      status: said.available ? 'read' : 'unavailable',
      complete: said.complete,
      events: [...withoutTwins(events, recorded)],
    };
  } finally {
    client.close(new StewardError(failure('helperDied', { message: 'the events have been read' })));
  }
}
