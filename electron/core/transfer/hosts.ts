import type { Operation } from '../../contract/helper/operations.js';
import type { Outcome } from '../../contract/ipc.js';
import type { HostChange } from '../../contract/transfer-kinds.js';
import type { HostedService } from '../../contract/transfer.js';
import { settingProblems } from '../services/configure-operations.js';
import type { TransferPorts } from './transfer.js';

/** The services that can be taken over from NSSM, or given back to it. */
export async function hostChanges(
  { helper, store }: Pick<TransferPorts, 'helper' | 'store'>,
  change: HostChange,
): Promise<HostedService[]> {
  const managed = change === 'adopt' ? 'nssm' : 'steward';
  const names = store
    .list()
    .filter((service) => service.managed === managed)
    .map(({ name }) => name)
    .sort();
  if (names.length === 0) return [];
  const { problems } = await helper.call('validate', { operations: operationsFor(change, names) });
  const services: HostedService[] = [];
  for (const [index, name] of names.entries()) {
    const found = settingProblems(problems.filter(({ operation }) => operation === index));
    // One that never was NSSM's cannot be given back.
    if (found.some(({ code }) => code === 'hostUnknown')) continue;
    // Settings may be hidden from this person, who may still answer the prompt as somebody else.
    const config = await helper.call('config', { name }).catch(() => null);
    const program = config?.parameters['Application'];
    services.push({
      name,
      imagePath: config?.imagePath ?? '',
      program: typeof program === 'string' ? program : '',
      problems: found,
    });
  }
  return services;
}

/** Takes services over from NSSM, or gives them back, all or none. @throws StewardError `serviceMissing`, or the helper's own */
export async function changeHosts(
  { store, manager }: Pick<TransferPorts, 'store' | 'manager'>,
  change: HostChange,
  names: readonly string[],
): Promise<Outcome> {
  return manager.importServices(
    operationsFor(
      change,
      names.map((name) => store.require(name).name),
    ),
  );
}

function operationsFor(change: HostChange, names: readonly string[]): Operation[] {
  return names.map((name) =>
    change === 'adopt' ? { op: 'adopt', name } : { op: 'release', name, to: null },
  );
}
