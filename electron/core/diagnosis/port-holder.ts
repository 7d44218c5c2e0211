import type { Finding } from '../../contract/diagnosis.js';
import type { Service } from '../../contract/helper/model.js';
import type { Socket } from '../../contract/helper/sockets.js';
import type { HelperSupervisor } from '../helper/supervisor.js';

/** Names who has each port that is in use, where that can be seen. What cannot be looked at stays as it is. */
export async function nameHolders(
  findings: readonly Finding[],
  helper: Pick<HelperSupervisor, 'call'>,
  services: readonly Service[],
): Promise<Finding[]> {
  if (!findings.some(isAboutPort)) return [...findings];
  try {
    const { sockets } = await helper.call('ports', { pid: null });
    return findings.map((finding) => withHolder(finding, sockets, services));
  } catch {
    return [...findings];
  }
}

function isAboutPort({ code, params }: Finding): boolean {
  return code === 'portInUse' && params['what'] !== '';
}

/** The finding with the process, and the service, that listens on its port now. */
export function withHolder(
  finding: Finding,
  sockets: readonly Socket[],
  services: readonly Service[],
): Finding {
  if (!isAboutPort(finding)) return finding;
  const port = Number(finding.params['what']);
  const held = sockets.filter((socket) => socket.port === port && socket.pid !== 0);
  const socket = held.find(({ protocol }) => protocol === 'tcp') ?? held[0];
  if (socket === undefined) return finding;
  const { pid, image } = socket;
  const service = services.find((each) => each.pid === pid || each.hostPid === pid);
  return {
    ...finding,
    code: service === undefined ? 'portHeld' : 'portHeldByService',
    certain: true,
    params: { ...finding.params, pid, image: image ?? '', ...(service && { name: service.name }) },
  };
}
