import type { Sample, Service } from '../../../electron/contract/helper/model.js';
import type { OperationInProgress, Snapshot } from '../../../electron/contract/ipc.js';

/** How many CPU figures of a service are kept for its sparkline. */
export const CPU_HISTORY = 24;

export type OperationAction = OperationInProgress['action'];

/** Latest figures of a service's process tree, with the CPU shares before them, oldest first. */
export interface Figures {
  readonly sample: Sample;
  readonly cpuHistory: readonly number[];
}

/** What the window knows about the machine's services; keys are {@link serviceKey}. */
export interface ServicesState {
  readonly services: ReadonlyMap<string, Service>;
  readonly figures: ReadonlyMap<string, Figures>;
  readonly operations: ReadonlyMap<string, OperationAction>;
}

export const NO_SERVICES: ServicesState = { services: new Map(), figures: new Map(), operations: new Map() };

/** The key under which a service is kept: Windows compares service names without regard to case. */
export function serviceKey(name: string): string {
  return name.toUpperCase();
}

/** Takes a snapshot over; figures of services that run no longer are dropped. */
export function applySnapshot(state: ServicesState, snapshot: Snapshot): ServicesState {
  const services = new Map(snapshot.services.map((service) => [serviceKey(service.name), service]));
  return {
    services,
    figures: figuresOfRunning(state.figures, services),
    operations: operationsByKey(snapshot.operations),
  };
}

/** Takes changed and removed services over. */
export function applyChanges(
  state: ServicesState,
  changed: readonly Service[],
  removed: readonly string[],
): ServicesState {
  const services = new Map(state.services);
  for (const service of changed) services.set(serviceKey(service.name), service);
  for (const name of removed) services.delete(serviceKey(name));
  return { ...state, services, figures: figuresOfRunning(state.figures, services) };
}

/** Takes new figures over; a service without one keeps none. */
export function applySamples(state: ServicesState, samples: readonly Sample[]): ServicesState {
  const figures = new Map<string, Figures>();
  for (const sample of samples) {
    const key = serviceKey(sample.name);
    const before = state.figures.get(key);
    const history = before?.sample.pid === sample.pid ? before.cpuHistory : [];
    figures.set(key, { sample, cpuHistory: [...history, sample.cpu].slice(-CPU_HISTORY) });
  }
  return { ...state, figures };
}

/** Takes the list of operations under way over. */
export function applyOperations(
  state: ServicesState,
  operations: readonly OperationInProgress[],
): ServicesState {
  return { ...state, operations: operationsByKey(operations) };
}

function operationsByKey(operations: readonly OperationInProgress[]): ReadonlyMap<string, OperationAction> {
  return new Map(operations.map(({ name, action }) => [serviceKey(name), action]));
}

function figuresOfRunning(
  figures: ReadonlyMap<string, Figures>,
  services: ReadonlyMap<string, Service>,
): ReadonlyMap<string, Figures> {
  const gone = [...figures.keys()].filter((key) => (services.get(key)?.pid ?? null) === null);
  if (gone.length === 0) return figures;
  const kept = new Map(figures);
  for (const key of gone) kept.delete(key);
  return kept;
}

/** Whether a service is not as wished, so that somebody should look. */
export function needsAttention(service: Service): boolean {
  return service.state === 'failed' || service.state === 'backoff' || service.reason !== null;
}

/** Figures for the status bar. */
export interface Summary {
  readonly total: number;
  readonly running: number;
  readonly attention: number;
}

/** Counts services by what matters. */
export function summarise(services: Iterable<Service>): Summary {
  let total = 0;
  let running = 0;
  let attention = 0;
  for (const service of services) {
    total += 1;
    if (service.state === 'running') running += 1;
    if (needsAttention(service)) attention += 1;
  }
  return { total, running, attention };
}
