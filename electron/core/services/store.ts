import { failure, StewardError, type Failure } from '../../contract/errors.js';
import type { Service } from '../../contract/helper/model.js';

/** What has changed in the list of services. */
export interface ServiceDelta {
  readonly changed: readonly Service[];
  /** Names as they were known. */
  readonly removed: readonly string[];
}

/** The machine's services as last heard from the helper; names are compared as the SCM does. */
export class ServiceStore {
  #services = new Map<string, Service>();

  /** All services, in the order in which they became known. */
  list(): Service[] {
    return [...this.#services.values()];
  }

  get(name: string): Service | undefined {
    return this.#services.get(keyOf(name));
  }

  /** @throws StewardError `serviceMissing` */
  require(name: string): Service {
    const service = this.get(name);
    if (service !== undefined) return service;
    throw new StewardError(missingFailure(name));
  }

  /** Takes in a complete list. @returns what is different from before */
  replace(services: readonly Service[]): ServiceDelta {
    const next = new Map(services.map((service) => [keyOf(service.name), service]));
    const removed = [...this.#services].filter(([key]) => !next.has(key)).map(([, { name }]) => name);
    const changed = [...next].filter(([key, service]) => !same(this.#services.get(key), service));
    this.#services = next;
    return { changed: changed.map(([, service]) => service), removed };
  }

  /** Takes in changes. @returns those that were really news */
  apply({ changed, removed }: ServiceDelta): ServiceDelta {
    const gone = removed.filter((name) => this.#services.delete(keyOf(name)));
    const news = changed.filter((service) => !same(this.get(service.name), service));
    for (const service of news) this.#services.set(keyOf(service.name), service);
    return { changed: news, removed: gone };
  }
}

/** Says that there is no such service. */
export function missingFailure(name: string): Failure {
  const message = `there is no service ${name}`;
  return failure('serviceMissing', { message, object: name, field: 'name', value: name });
}

/** The form of a service name in which equal names are equal. */
export function keyOf(name: string): string {
  return name.toUpperCase();
}

function same(a: Service | undefined, b: Service): boolean {
  return a !== undefined && JSON.stringify(a) === JSON.stringify(b);
}
