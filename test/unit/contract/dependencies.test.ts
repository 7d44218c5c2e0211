import { describe, expect, test } from 'vitest';
import { controlSteps, takenAlong } from '../../../electron/contract/control-plan.js';
import { DependencyGraph, type DependencyNode } from '../../../electron/contract/dependencies.js';
import type { Service } from '../../../electron/contract/helper/model.js';
import { service } from '../core/samples.js';

const RUNNING = { state: 'running', scmState: 'SERVICE_RUNNING' } as const;

/** A running service that needs these. */
function running(name: string, ...dependencies: string[]): Service {
  return service(name, { ...RUNNING, dependencies });
}

/** A tree in short: `DB(Disk) Cache!cycle`. */
function short(nodes: readonly DependencyNode[]): string {
  return nodes
    .map(({ name, kind, service: found, ends, children }) => {
      const mark = `${kind === 'group' ? '+' : found === null ? '?' : ''}${name}`;
      const below = children.length === 0 ? '' : `(${short(children)})`;
      return `${mark}${ends === null ? '' : `!${ends}`}${below}`;
    })
    .join(' ');
}

describe('trees', () => {
  test('what is needed, whatever the case of the names, and what is not there', () => {
    const graph = new DependencyGraph([running('Web', 'db', 'Gone'), running('DB', 'Disk'), running('Disk')]);
    expect(short(graph.needs('WEB'))).toBe('DB(Disk) ?Gone');
    expect(short(graph.neededBy('disk'))).toBe('DB(Web)');
    expect(graph.unlisted('Web')).toEqual(['Gone']);
    expect(graph.needs('Nobody')).toEqual([]);
  });

  test('a group has its members, which nobody needs by themselves', () => {
    const graph = new DependencyGraph([
      running('Share', '+NetworkProvider', '+Empty'),
      service('Redirector', { ...RUNNING, group: 'networkprovider' }),
    ]);
    expect(short(graph.needs('Share'))).toBe('+NetworkProvider(Redirector) +Empty');
    expect(short(graph.neededBy('Redirector'))).toBe('');
    expect(graph.unlisted('Share')).toEqual([]);
  });

  test('a circle ends where it closes', () => {
    const graph = new DependencyGraph([running('A', 'B'), running('B', 'C'), running('C', 'A')]);
    expect(short(graph.needs('A'))).toBe('B(C(A!cycle))');
    expect(short(graph.neededBy('A'))).toBe('C(B(A!cycle))');
    expect(short(new DependencyGraph([running('Self', 'self')]).needs('Self'))).toBe('Self!cycle');
  });

  test('which dependencies would close a circle, through however many others', () => {
    const graph = new DependencyGraph([
      running('Web', 'DB'),
      running('DB', 'Disk'),
      running('Disk'),
      running('Clock'),
      // A group is content with any other of its members.
      service('Member', { ...RUNNING, group: 'Net' }),
      running('Share', '+Net'),
    ]);
    expect(graph.circular('disk', ['WEB', 'Clock', 'db', 'Disk', 'Gone'])).toEqual(['WEB', 'db']);
    expect(graph.circular('Member', ['Share'])).toEqual([]);
    expect(graph.circular('New', ['Web'])).toEqual([]);
  });

  test('a branch that several share is told once, so that many of them do not multiply', () => {
    const graph = new DependencyGraph([
      running('Top', 'Left', 'Right'),
      running('Left', 'Base'),
      running('Right', 'Base'),
      running('Base', 'Disk'),
      running('Disk'),
    ]);
    expect(short(graph.needs('Top'))).toBe('Left(Base(Disk)) Right(Base!repeated)');
    const layers = Array.from({ length: 24 }, (_, layer) =>
      ['a', 'b'].map((side) => running(`${side}${layer}`, `a${layer + 1}`, `b${layer + 1}`)),
    ).flat();
    const count = (nodes: readonly DependencyNode[]): number =>
      nodes.reduce((sum, { children }) => sum + 1 + count(children), 0);
    expect(count(new DependencyGraph(layers).needs('a0'))).toBeLessThan(200);
  });
});

describe('what is taken along', () => {
  const services = [
    running('DB'),
    running('Web', 'DB'),
    running('Proxy', 'Web'),
    service('Report', { dependencies: ['DB'] }),
    running('Other'),
  ];
  const along = (action: 'start' | 'stop' | 'restart', ...names: string[]) =>
    takenAlong(action, names, services).map(({ name }) => name);

  test('are the running services that need it, directly or not', () => {
    expect(along('stop', 'db')).toEqual(['Web', 'Proxy']);
    expect(along('restart', 'DB', 'Web')).toEqual(['Proxy']);
    expect(along('start', 'DB')).toEqual([]);
    expect(along('stop', 'Other')).toEqual([]);
  });

  test('counts whatever has a process: one that starts or waits for its restart too', () => {
    const waiting = service('Web', { state: 'backoff', scmState: 'SERVICE_PAUSED', dependencies: ['DB'] });
    expect(takenAlong('stop', ['DB'], [running('DB'), waiting])).toEqual([waiting]);
  });

  test('ends in a circle', () => {
    const circle = [running('A', 'B'), running('B', 'A')];
    expect(takenAlong('stop', ['A'], circle).map(({ name }) => name)).toEqual(['B']);
  });
});

describe('the order', () => {
  const services = [
    running('Proxy', 'Web'),
    running('Web', 'DB', '+Storage'),
    running('DB'),
    service('Disk', { ...RUNNING, group: 'Storage' }),
    running('Lone'),
  ];
  const order = (action: 'start' | 'stop' | 'restart', ...names: string[]) =>
    controlSteps(action, names, services).map(({ op, name }) => `${op} ${name}`);

  test('of starting is needed first, of stopping needed last', () => {
    expect(order('start', 'Proxy', 'Web', 'DB')).toEqual(['start DB', 'start Web', 'start Proxy']);
    expect(order('stop', 'DB', 'Web', 'Proxy')).toEqual(['stop Proxy', 'stop Web', 'stop DB']);
    expect(order('start', 'Web', 'Disk')).toEqual(['start Disk', 'start Web']);
  });

  test('holds also where the one between is not meant', () => {
    expect(order('stop', 'DB', 'Proxy')).toEqual(['stop Proxy', 'stop DB']);
  });

  test('of restarting stops and starts only those together that need each other', () => {
    expect(order('restart', 'DB', 'Lone', 'Web')).toEqual([
      'stop Web',
      'stop DB',
      'start DB',
      'start Web',
      'restart Lone',
    ]);
  });

  test('is as given where nothing needs anything, or each other in a circle', () => {
    expect(order('start', 'Lone', 'Disk', 'DB')).toEqual(['start Lone', 'start Disk', 'start DB']);
    const circle = [running('A', 'B'), running('B', 'A')];
    const steps = controlSteps('stop', ['A', 'B'], circle);
    expect(steps.map(({ name }) => name).sort()).toEqual(['A', 'B']);
  });
});
