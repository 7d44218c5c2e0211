import { controlSteps, takenAlong, type ControlStep } from '../../contract/control-plan.js';
import type { CreateRequest, FieldProblem } from '../../contract/create-form.js';
import { StewardError } from '../../contract/errors.js';
import type { CreateOperation, Operation } from '../../contract/helper/operations.js';
import type { LogPolicy } from '../../contract/preferences.js';
import type { Hello } from '../../contract/helper/rpc.js';
import type { ServiceChanges, SettingProblem } from '../../contract/service-settings.js';
import type { ControlAction, ControlOutcome, OperationInProgress, Outcome } from '../../contract/ipc.js';
import { ApplyError, applyOperations, type Applied } from '../elevation/apply.js';
import { needsPrompt, type ElevatorChoice } from '../elevation/choose.js';
import type { HelperSupervisor } from '../helper/supervisor.js';
import type { Runtime } from '../runtime/runtime.js';
import { circularDependencies } from './circular-dependencies.js';
import {
  configureOperations,
  requireUnchanged,
  settingOfField,
  settingProblems,
} from './configure-operations.js';
import { createOperations } from './create-operations.js';
import { busyFailure, Operations } from './operations.js';
import { fieldProblems, formFailure, isSettingProblem } from './problems.js';
import { keyOf, missingFailure, type ServiceStore } from './store.js';
import { TIMEOUT_MS } from './timeouts.js';
import { warningsOf } from './warnings.js';

export interface ManagerPorts {
  readonly helper: HelperSupervisor;
  readonly store: ServiceStore;
  readonly runtime: Runtime;
  readonly elevators: ElevatorChoice;
  /** The account of the person at the machine, as `DOMAIN\user`. */
  readonly currentAccount: (helper: Hello) => string;
  /** How new services keep their logs. */
  readonly logPolicy: () => LogPolicy;
  readonly onOperations: (operations: OperationInProgress[]) => void;
}

/** Changes services: every change is one request to the helper; changes of settings as a whole or not at all. */
export class ServiceManager {
  readonly #ports: ManagerPorts;
  readonly #operations: Operations;

  constructor(ports: ManagerPorts) {
    this.#ports = ports;
    this.#operations = new Operations(ports.onOperations);
  }

  operations(): OperationInProgress[] {
    return this.#operations.list();
  }

  /** Whether a change raises the administrator prompt; waits for a connection that is being made, which tells. */
  async needsPrompt(): Promise<boolean> {
    const { helper, elevators, runtime } = this.#ports;
    if (runtime.kind === 'windows' && elevators.prompt !== null) await helper.settled();
    return needsPrompt(elevators, runtime.kind, helper.connection.helper);
  }

  /**
   * Starts, stops or restarts services, by the order of their dependencies; with those that are to stop also the running ones
   * that need them. Several are one request with one prompt, in which each stands for itself: one that fails must not undo what
   * was done to the others.
   *
   * @throws StewardError for one service `serviceMissing`, `busy`, or the helper's own; what became of several is told
   */
  async control(action: ControlAction, names: readonly string[]): Promise<ControlOutcome> {
    const { store } = this.#ports;
    const along = takenAlong(action, names, store.list()).map(({ name }) => name);
    const [only, ...others] = new Map([...names, ...along].map((name) => [keyOf(name), name])).values();
    if (only === undefined) return { status: 'done', failed: [] };
    if (others.length === 0) {
      const { status } = await this.#controlOne(action, store.require(only).name);
      return { status, failed: [] };
    }
    const failed: ControlOutcome['failed'] = [];
    const free: string[] = [];
    for (const name of [only, ...others]) {
      const service = store.get(name);
      if (service === undefined) failed.push({ name, failure: missingFailure(name) });
      else if (this.#operations.isBusy(name)) failed.push({ name, failure: busyFailure(name, action) });
      else free.push(service.name);
    }
    if (free.length === 0) return { status: 'done', failed };
    const applied = await this.#operations.run(action, free, () =>
      this.#request(controlSteps(action, free, store.list()).map(controlOperation), true),
    );
    if (applied.status === 'cancelled') return { status: 'cancelled', failed: [] };
    for (const { name, error } of applied.results) {
      // What could not be stopped may fail to start besides; the first failure is the reason.
      const told = failed.some((other) => other.name === name);
      if (error !== null && error !== undefined && !told) failed.push({ name, failure: error });
    }
    return { status: 'done', failed };
  }

  async #controlOne(action: ControlAction, name: string): Promise<Outcome> {
    const operations = [controlOperation({ op: action, name })];
    return this.#operations.run(action, [name], async () => {
      // It may have been delegated to this person, who then needs no prompt.
      if ((await this.needsPrompt()) && (await this.#applyDirectly(operations))) return { status: 'done' };
      return this.#apply(operations);
    });
  }

  /** @throws StewardError whose `field` is the form's */
  async create(form: CreateRequest): Promise<Outcome> {
    const operations = await this.#createOperations(form);
    return this.#operations.run('create', [form.name.trim()], async () => {
      try {
        return await this.#apply(operations);
      } catch (error) {
        if (error instanceof StewardError)
          throw new StewardError(formFailure(error.failure), { cause: error });
        throw error;
      }
    });
  }

  /** Removes a service, which is stopped before if it runs; its log files stay. */
  async remove(name: string): Promise<Outcome> {
    const known = this.#ports.store.require(name).name;
    return this.#operations.run('remove', [known], () =>
      this.#apply([{ op: 'delete', name: known, stop: true }]),
    );
  }

  /**
   * Changes settings of a service, all of them or none.
   *
   * @param restart whether it is restarted afterwards, within the same request
   * @throws StewardError whose `field` is the setting's name; `settingsChanged` when somebody else was faster
   */
  async configure(changes: ServiceChanges, restart: boolean): Promise<Outcome> {
    const known = this.#ports.store.require(changes.name).name;
    return this.#operations.run('configure', [known], async () => {
      const config = await this.#ports.helper.call('config', { name: known });
      requireUnchanged(config, changes.expected);
      const operations = configureOperations({ ...changes, name: known }, config, restart);
      try {
        return await this.#apply(operations);
      } catch (error) {
        if (!(error instanceof StewardError)) throw error;
        const { field } = error.failure;
        throw new StewardError({ ...error.failure, field: settingOfField(field) ?? field }, { cause: error });
      }
    });
  }

  /**
   * Carries out what an import comes to, all of it or nothing.
   *
   * @throws StewardError `busy`, or the helper's own
   */
  async importServices(operations: readonly Operation[]): Promise<Outcome> {
    if (operations.length === 0) return { status: 'done' };
    const names = [...new Set(operations.map(({ name }) => name))];
    return this.#operations.run('configure', names, () => this.#apply(operations));
  }

  /** Checks changes of settings against the machine; nothing is changed. */
  async checkChanges(changes: ServiceChanges): Promise<SettingProblem[]> {
    const { helper, store } = this.#ports;
    const known = store.require(changes.name).name;
    const config = await helper.call('config', { name: known });
    const operations = configureOperations({ ...changes, name: known }, config, false);
    const { problems } = await helper.call('validate', { operations });
    return [...settingProblems(problems), ...circularDependencies(known, changes.changes, store.list())];
  }

  /** Checks a form and its settings against the machine; nothing is changed. */
  async validate(form: CreateRequest): Promise<{ problems: FieldProblem[]; settings: SettingProblem[] }> {
    const operations = await this.#createOperations(form);
    const [{ problems }, warnings] = await Promise.all([
      this.#ports.helper.call('validate', { operations }),
      warningsOf(this.#ports.helper, form),
    ]);
    return {
      problems: [...fieldProblems(problems.filter((problem) => !isSettingProblem(problem))), ...warnings],
      settings: [
        ...settingProblems(problems.filter(isSettingProblem)),
        ...circularDependencies(form.name.trim(), form.settings ?? {}, this.#ports.store.list()),
      ],
    };
  }

  /** What a test run of the form is to be of. */
  async trialOf(form: CreateRequest): Promise<Pick<CreateOperation, 'parameters' | 'account'>> {
    const [create] = await this.#createOperations(form);
    return create;
  }

  async #createOperations(form: CreateRequest): Promise<[CreateOperation, ...Operation[]]> {
    const { helper, currentAccount, logPolicy } = this.#ports;
    const hello = helper.connection.helper ?? (await helper.call('hello', {}));
    return createOperations(form, {
      logsRoot: hello.logsRoot,
      logPolicy: logPolicy(),
      delegate: currentAccount(hello),
    });
  }

  /** @returns false when this person may not, in which case nothing has happened */
  async #applyDirectly(operations: readonly Operation[]): Promise<boolean> {
    const { elevators } = this.#ports;
    try {
      await applyOperations(elevators.direct, operations);
    } catch (error) {
      if (error instanceof ApplyError && error.refusedAtOnce) return false;
      throw error;
    }
    await this.#refresh();
    return true;
  }

  async #apply(operations: readonly Operation[]): Promise<Outcome> {
    const { status } = await this.#request(operations, false);
    return { status };
  }

  async #request(operations: readonly Operation[], each: boolean): Promise<Applied> {
    const { elevators } = this.#ports;
    const elevator = (await this.needsPrompt()) ? elevators.prompt : null;
    try {
      return await applyOperations(elevator ?? elevators.direct, operations, each);
    } finally {
      await this.#refresh();
    }
  }

  /** Has the list told as it is now, so that whoever waited for a change finds it done. */
  async #refresh(): Promise<void> {
    try {
      await this.#ports.helper.call('list', {});
    } catch {
      // The connection tells its own failure, and brings the list when it is back.
    }
  }
}

function controlOperation({ op, name }: ControlStep): Operation {
  return { op, name, timeoutMs: TIMEOUT_MS[op] };
}
