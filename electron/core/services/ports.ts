import type { Service } from '../../contract/helper/model.js';
import type { Socket } from '../../contract/helper/sockets.js';
import type { HelperSupervisor } from '../helper/supervisor.js';

/** The ports that a service listens on, by protocol, port and address. */
export interface ServicePorts {
  readonly sockets: Socket[];
  /** Whether the system tells which process listens; Wine does not. */
  readonly told: boolean;
}

/** Which ports the program of a service, with all that it has started, listens on; none of one that does not run. */
export async function portsOf(
  helper: Pick<HelperSupervisor, 'call' | 'connection'>,
  { pid, hostPid }: Pick<Service, 'pid' | 'hostPid'>,
): Promise<ServicePorts> {
  const root = pid ?? hostPid;
  if (root === null) return { sockets: [], told: true };
  const { sockets } = await helper.call('ports', { pid: root });
  // Wine tells of sockets that came to a program from outside, as the helper's may, and of no others.
  const isWindows = helper.connection.helper?.wine === null;
  return { sockets: sockets.toSorted(compare), told: isWindows || sockets.length > 0 };
}

function compare(a: Socket, b: Socket): number {
  return (
    a.protocol.localeCompare(b.protocol) ||
    a.port - b.port ||
    a.address.length - b.address.length ||
    a.address.localeCompare(b.address)
  );
}
