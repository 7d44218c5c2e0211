import { failure, StewardError, type Failure } from '../../contract/errors.js';
import type { OperationInProgress } from '../../contract/ipc.js';
import { keyOf } from './store.js';

/** The operations under way: at most one on each service. */
export class Operations {
  readonly #running = new Map<string, OperationInProgress>();
  readonly #onChange: (operations: OperationInProgress[]) => void;

  constructor(onChange: (operations: OperationInProgress[]) => void) {
    this.#onChange = onChange;
  }

  /** Whether an operation on this service is under way. */
  isBusy(name: string): boolean {
    return this.#running.has(keyOf(name));
  }

  list(): OperationInProgress[] {
    return [...this.#running.values()];
  }

  /**
   * Does some work as an operation on these services.
   *
   * @throws StewardError `busy`, before the work begins, when one of them already has an operation under way
   */
  async run<T>(
    action: OperationInProgress['action'],
    names: readonly string[],
    work: () => Promise<T>,
  ): Promise<T> {
    const busy = names.find((name) => this.isBusy(name));
    if (busy !== undefined) throw new StewardError(busyFailure(busy, action));
    for (const name of names) this.#running.set(keyOf(name), { name, action });
    this.#onChange(this.list());
    try {
      return await work();
    } finally {
      for (const name of names) this.#running.delete(keyOf(name));
      this.#onChange(this.list());
    }
  }
}

/** Says that a service has an operation under way already. */
export function busyFailure(name: string, action: OperationInProgress['action']): Failure {
  return failure('busy', {
    message: `another operation on ${name} is under way`,
    object: name,
    operation: action,
  });
}
