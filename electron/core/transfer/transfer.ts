import { failure, StewardError } from '../../contract/errors.js';
import type { FleetConfig, WantedService } from '../../contract/fleet.js';
import type { Outcome } from '../../contract/ipc.js';
import { MAX_OPERATIONS } from '../../contract/helper/operations.js';
import type { ParameterRow } from '../../contract/helper/schema.js';
import { sameServiceName } from '../../contract/service-name.js';
import type { CommandScript, ImportedService, ImportPreview } from '../../contract/transfer.js';
import type { CommandTool } from '../../contract/transfer-kinds.js';
import { scCommands } from '../commands/sc-commands.js';
import { hostCommands } from '../commands/service-commands.js';
import { readSystemd } from '../import/systemd.js';
import { readWinsw } from '../import/winsw.js';
import type { HelperSupervisor } from '../helper/supervisor.js';
import { settingProblems } from '../services/configure-operations.js';
import type { ServiceManager } from '../services/manager.js';
import type { ServiceStore } from '../services/store.js';
import { exportConfig, formatConfig, type ConfigFormat } from './export-config.js';
import { planService, type Present, type ServicePlan } from './plan.js';
import { kindOfFile } from './kind.js';
import { readConfig } from './read-config.js';

export interface TransferPorts {
  readonly helper: HelperSupervisor;
  readonly store: ServiceStore;
  readonly manager: ServiceManager;
}

/** Carries configurations of services out of this machine and into it. */
export class Transfer {
  readonly #ports: TransferPorts;

  constructor(ports: TransferPorts) {
    this.#ports = ports;
  }

  /** The text of a configuration of these services. @throws StewardError `serviceMissing`, or the helper's own */
  async exported(names: readonly string[], format: ConfigFormat, environment: boolean): Promise<string> {
    const { helper, store } = this.#ports;
    const known = [...new Set(names.map((name) => store.require(name).name))].sort();
    const rows = await this.#rows();
    const configs = [];
    for (const name of known) configs.push(await helper.call('config', { name }));
    return formatConfig(exportConfig(configs, rows, { environment }), format);
  }

  /** Commands that create a service anew. */
  async commands(name: string, tool: CommandTool): Promise<CommandScript> {
    const { helper, store } = this.#ports;
    const config = await helper.call('config', { name: store.require(name).name });
    const rows = await this.#rows();
    return tool === 'sc' ? scCommands(config, rows) : hostCommands(tool, config, rows);
  }

  /**
   * Reads a file: what a configuration would change, or a service as WinSW or systemd describes it. Nothing is changed.
   *
   * @param folder Windows folder of the file; null where it is not known
   * @throws StewardError what is wrong with the text
   */
  async preview(text: string, file: string, folder: string | null): Promise<ImportPreview> {
    const kind = kindOfFile(text, file);
    if (kind === 'winsw') return { kind: 'draft', draft: readWinsw(text, folder) };
    if (kind === 'systemd') return { kind: 'draft', draft: readSystemd(text, file) };
    return { kind: 'services', services: await this.#compared(text) };
  }

  async #compared(text: string): Promise<ImportedService[]> {
    const plans = await this.#plans(readConfig(text).services, {});
    const services: ImportedService[] = [];
    for (const { name, actions, changes, operations, problems, passwordOf } of plans) {
      const found = operations.length === 0 ? [] : await this.#problems(operations);
      // The password is asked for.
      const told = found.filter(({ code }) => passwordOf === null || code !== 'passwordMissing');
      services.push({
        name,
        actions: [...actions],
        changes: [...changes],
        problems: [...problems, ...told],
        passwordOf,
      });
    }
    return services;
  }

  /** Brings the named services of a configuration into its state, all or nothing, by one request. */
  async apply(
    text: string,
    names: readonly string[],
    passwords: Readonly<Record<string, string>>,
  ): Promise<Outcome> {
    const config: FleetConfig = readConfig(text);
    const wanted = config.services.filter(({ name }) => names.some((each) => sameServiceName(each, name)));
    const plans = await this.#plans(wanted, passwords);
    const refused = plans.find(({ problems }) => problems.length > 0);
    const problem = refused?.problems[0];
    if (refused !== undefined && problem !== undefined) {
      const { code, setting: field, value } = problem;
      throw new StewardError(failure(code, { message: code, object: refused.name, field, value }));
    }
    const operations = plans.flatMap((plan) => plan.operations);
    if (operations.length > MAX_OPERATIONS) {
      const message = `${operations.length} operations are more than one request takes`;
      throw new StewardError(failure('requestTooLarge', { message }));
    }
    return this.#ports.manager.importServices(operations);
  }

  async #plans(
    services: readonly WantedService[],
    passwords: Readonly<Record<string, string>>,
  ): Promise<ServicePlan[]> {
    const rows = await this.#rows();
    const plans: ServicePlan[] = [];
    for (const wanted of services) {
      const password = Object.hasOwn(passwords, wanted.name) ? (passwords[wanted.name] ?? null) : null;
      plans.push(planService(wanted, await this.#present(wanted.name), rows, password));
    }
    return plans;
  }

  async #present(name: string): Promise<Present | null> {
    const { helper, store } = this.#ports;
    const service = store.get(name);
    return service === undefined
      ? null
      : { service, config: await helper.call('config', { name: service.name }) };
  }

  async #problems(operations: ServicePlan['operations']): Promise<ImportedService['problems']> {
    const { problems } = await this.#ports.helper.call('validate', { operations: [...operations] });
    return settingProblems(problems);
  }

  async #rows(): Promise<readonly ParameterRow[]> {
    return (await this.#ports.helper.call('schema', {})).parameters;
  }
}
