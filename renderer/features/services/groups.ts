import type { Service } from '../../../electron/contract/helper/model.js';
import { needsAttention } from '../../lib/store/services.js';

/** The head of a group of services. */
export interface GroupItem {
  readonly kind: 'group';
  /** The label that its services have; null for those without one. */
  readonly label: string | null;
  readonly count: number;
  /** How many of them somebody should look at. */
  readonly attention: number;
  readonly collapsed: boolean;
}

/** What stands in the list, from top to bottom. */
export type ListItem = GroupItem | { readonly kind: 'service'; readonly service: Service };

export interface Grouping {
  readonly labelOf: (service: Service) => string | null;
  /** The labels whose services are hidden; the empty one for those without a label. */
  readonly collapsed: readonly string[];
  readonly compareText: (a: string, b: string) => number;
}

/** The key under which it is kept that a group is collapsed. */
export function groupKey(label: string | null): string {
  return label ?? '';
}

/** The services under the heads of their groups, in the order that they have; those without a label last. */
export function groupItems(
  services: readonly Service[],
  { labelOf, collapsed, compareText }: Grouping,
): ListItem[] {
  const groups = new Map<string | null, Service[]>();
  for (const service of services) {
    const label = labelOf(service);
    const members = groups.get(label);
    if (members === undefined) groups.set(label, [service]);
    else members.push(service);
  }
  return [...groups]
    .sort(([a], [b]) =>
      a === null || b === null ? Number(a === null) - Number(b === null) : compareText(a, b),
    )
    .flatMap(([label, members]): ListItem[] => {
      const hidden = collapsed.includes(groupKey(label));
      const attention = members.filter(needsAttention).length;
      return [
        { kind: 'group', label, count: members.length, attention, collapsed: hidden },
        ...(hidden ? [] : asItems(members)),
      ];
    });
}

/** The services without heads. */
export function asItems(services: readonly Service[]): ListItem[] {
  return services.map((service) => ({ kind: 'service', service }));
}
