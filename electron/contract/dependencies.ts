import type { Service } from './helper/model.js';

/** What marks a load order group among the dependencies. */
export const GROUP_MARK = '+';

/** A service or load order group in a tree of dependencies. */
export interface DependencyNode {
  /** As the service itself is registered where it is listed, else as it was named; of a group without its mark. */
  readonly name: string;
  readonly kind: 'service' | 'group';
  /** Null of a group, and of a service that is not listed: a driver, or one that does not exist. */
  readonly service: Service | null;
  /** Why its branch ends here: it is above itself already, or its branch stands elsewhere in the tree. */
  readonly ends: 'cycle' | 'repeated' | null;
  readonly children: readonly DependencyNode[];
}

/** Which services need which, by what the SCM keeps; names are compared as the SCM does. */
export class DependencyGraph {
  readonly #services = new Map<string, Service>();
  readonly #dependents = new Map<string, Service[]>();
  readonly #groups = new Map<string, Service[]>();

  constructor(services: Iterable<Service>) {
    for (const service of services) {
      this.#services.set(keyOf(service.name), service);
      if (service.group !== '') push(this.#groups, keyOf(service.group), service);
    }
    for (const service of this.#services.values()) {
      const needed = service.dependencies.filter((name) => !name.startsWith(GROUP_MARK)).map(keyOf);
      for (const key of new Set(needed)) push(this.#dependents, key, service);
    }
  }

  service(name: string): Service | undefined {
    return this.#services.get(keyOf(name));
  }

  /** The services that need this one by its name. A group is content with any of its members, so none is needed by it. */
  dependents(name: string): readonly Service[] {
    return this.#dependents.get(keyOf(name)) ?? [];
  }

  /** Which of these services need the service themselves, directly or through others: if it needed them too, neither could start. */
  circular(name: string, needed: readonly string[]): readonly string[] {
    const above = new Set<string>();
    const queue = [name];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      for (const dependent of this.dependents(next)) {
        if (above.has(keyOf(dependent.name))) continue;
        above.add(keyOf(dependent.name));
        queue.push(dependent.name);
      }
    }
    // That it needs itself is another fault.
    return needed.filter((each) => keyOf(each) !== keyOf(name) && above.has(keyOf(each)));
  }

  members(group: string): readonly Service[] {
    return this.#groups.get(keyOf(group)) ?? [];
  }

  /** What a service needs, each with what that needs. */
  needs(name: string): readonly DependencyNode[] {
    return this.#grow(name, (service) =>
      service.dependencies.map((needed) =>
        needed.startsWith(GROUP_MARK)
          ? { kind: 'group', name: needed.slice(GROUP_MARK.length) }
          : { kind: 'service', name: needed },
      ),
    );
  }

  /** What needs a service, each with what needs that. */
  neededBy(name: string): readonly DependencyNode[] {
    return this.#grow(name, (service) =>
      this.dependents(service.name).map((dependent) => ({ kind: 'service', name: dependent.name })),
    );
  }

  /** Names of services that are needed somewhere below this one and are not listed, each once. */
  unlisted(name: string): readonly string[] {
    const found = new Map<string, string>();
    const visit = (nodes: readonly DependencyNode[]): void => {
      for (const node of nodes) {
        if (node.kind === 'service' && node.service === null) found.set(keyOf(node.name), node.name);
        visit(node.children);
      }
    };
    visit(this.needs(name));
    return [...found.values()];
  }

  /** The services that run and need one of these, directly or through others that run: the SCM stops none while they do. */
  runningDependents(names: readonly string[]): readonly Service[] {
    const seen = new Set(names.map(keyOf));
    const found: Service[] = [];
    const queue = [...names];
    for (let name = queue.shift(); name !== undefined; name = queue.shift()) {
      for (const dependent of this.dependents(name)) {
        if (seen.has(keyOf(dependent.name)) || !runs(dependent)) continue;
        seen.add(keyOf(dependent.name));
        found.push(dependent);
        queue.push(dependent.name);
      }
    }
    return found;
  }

  /** Keys of all that a service needs, directly or not, groups by their members. */
  reach(name: string): ReadonlySet<string> {
    const reached = new Set<string>();
    const queue = [name];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      for (const needed of this.service(next)?.dependencies ?? []) {
        const names = needed.startsWith(GROUP_MARK)
          ? this.members(needed.slice(GROUP_MARK.length)).map((member) => member.name)
          : [needed];
        for (const each of names) {
          if (reached.has(keyOf(each))) continue;
          reached.add(keyOf(each));
          queue.push(each);
        }
      }
    }
    return reached;
  }

  #grow(root: string, next: (service: Service) => readonly Named[]): readonly DependencyNode[] {
    // Branches that many share would make the tree grow without bounds.
    const grown = new Set<string>();
    const branch = (from: readonly Named[], above: readonly string[]): DependencyNode[] =>
      from.map(({ kind, name }) => {
        const service = kind === 'service' ? (this.service(name) ?? null) : null;
        const key = `${kind} ${keyOf(name)}`;
        const below =
          kind === 'group'
            ? this.members(name).map((member): Named => ({ kind: 'service', name: member.name }))
            : service === null
              ? []
              : next(service);
        const node = { name: service?.name ?? name, kind, service };
        if (above.includes(key)) return { ...node, ends: 'cycle', children: [] };
        if (grown.has(key) && below.length > 0) return { ...node, ends: 'repeated', children: [] };
        grown.add(key);
        return { ...node, ends: null, children: branch(below, [...above, key]) };
      });
    const service = this.service(root);
    return service === undefined ? [] : branch(next(service), [`service ${keyOf(root)}`]);
  }
}

interface Named {
  readonly kind: 'service' | 'group';
  readonly name: string;
}

/** Whether a service would have to be stopped: its process is there, whatever it does. */
function runs({ scmState }: Service): boolean {
  return scmState !== 'SERVICE_STOPPED';
}

function keyOf(name: string): string {
  return name.toUpperCase();
}

function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
