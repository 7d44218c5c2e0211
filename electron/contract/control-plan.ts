import { DependencyGraph } from './dependencies.js';
import type { Service } from './helper/model.js';
import type { ControlAction } from './ipc.js';
import type { ConfirmLevel } from './preferences.js';

/** Whether the person wants to be asked before services are controlled. */
export function asksBefore(level: ConfirmLevel, action: ControlAction): boolean {
  return level === 'always' || (level === 'stopping' && action !== 'start');
}

/** One step of an action on services. */
export interface ControlStep {
  readonly op: ControlAction;
  readonly name: string;
}

/**
 * The running services that an action takes along because they need one of these: Windows stops no service that running
 * ones need (error 1051), and a restart starts them again.
 */
export function takenAlong(
  action: ControlAction,
  names: readonly string[],
  services: Iterable<Service>,
): readonly Service[] {
  return action === 'start' ? [] : new DependencyGraph(services).runningDependents(names);
}

/**
 * The order in which an action is carried out: what is needed starts first and stops last. Services that have nothing to do
 * with each other are restarted one after the other, so that each is away as shortly as possible; those that need each other
 * are all stopped and then started.
 *
 * @param names each service once
 */
export function controlSteps(
  action: ControlAction,
  names: readonly string[],
  services: Iterable<Service>,
): readonly ControlStep[] {
  const graph = new DependencyGraph(services);
  const steps = (op: ControlAction, of: readonly string[]): ControlStep[] => of.map((name) => ({ op, name }));
  return bundles(names, graph).flatMap((bundle) => {
    const [only, ...others] = bundle;
    if (action === 'start' || (only !== undefined && others.length === 0)) return steps(action, bundle);
    const stops = steps('stop', bundle.toReversed());
    return action === 'stop' ? stops : [...stops, ...steps('start', bundle)];
  });
}

/** Bundles services that need each other, each bundle in the order of starting; otherwise in the order given. */
function bundles(names: readonly string[], graph: DependencyGraph): readonly (readonly string[])[] {
  const reached = new Map(names.map((name) => [name, graph.reach(name)]));
  const needs = (a: string, b: string): boolean => reached.get(a)?.has(b.toUpperCase()) ?? false;
  const bundle = new Map<string, Set<string>>(names.map((name) => [name, new Set([name])]));
  for (const a of names) {
    for (const b of names) {
      const [one, other] = [bundle.get(a), bundle.get(b)];
      if (a === b || one === undefined || other === undefined || one === other || !needs(a, b)) continue;
      for (const name of other) one.add(name);
      for (const name of other) bundle.set(name, one);
    }
  }
  return [...new Set(bundle.values())].map((members) => {
    const sorted: string[] = [];
    const visited = new Set<string>();
    const visit = (name: string): void => {
      if (visited.has(name)) return;
      visited.add(name);
      for (const needed of members) if (needed !== name && needs(name, needed)) visit(needed);
      sorted.push(name);
    };
    for (const name of names) if (members.has(name)) visit(name);
    return sorted;
  });
}
