import type { ControlAction } from '../../contract/ipc.js';
import type { Service } from '../../contract/helper/model.js';
import type { Link } from '../../contract/preferences.js';
import type { Translate } from '../../contract/translate.js';
import { shorten } from './label.js';
import type { TrayAction, TraySubItem } from './types.js';

/** Longest text of a link, in characters. */
const MAX_LINK = 48;

/** What can be done with a service in its present state, the most likely wish first. */
function controls(service: Service): { action: ControlAction; label: string; possible: boolean }[] {
  const possible = service.startType !== 'disabled';
  switch (service.state) {
    case 'failed':
      return [{ action: 'start', label: 'action.retryNow', possible }];
    case 'backoff':
      return [
        { action: 'start', label: 'action.retryNow', possible: true },
        { action: 'stop', label: 'action.stop', possible: true },
      ];
    case 'stopped':
      return [{ action: 'start', label: 'action.start', possible }];
    case 'running':
    case 'paused':
      return [
        { action: 'stop', label: 'action.stop', possible: true },
        { action: 'restart', label: 'action.restart', possible },
      ];
    case 'starting':
    case 'waiting':
      return [{ action: 'stop', label: 'action.stop', possible: true }];
    case 'stopping':
    case 'unknown':
      return [];
  }
}

/**
 * The submenu of a service.
 *
 * @param busy an operation on it is under way, so that no other can be started
 */
export function serviceItems(
  service: Service,
  busy: boolean,
  links: readonly Link[],
  t: Translate,
): TraySubItem[] {
  const { name } = service;
  return [
    ...controls(service).map(({ action, label, possible }): TrayAction => ({
      kind: 'item',
      label: t(label, {}),
      enabled: possible && !busy,
      command: { kind: 'control', action, name },
    })),
    {
      kind: 'item',
      label: t('action.logs', {}),
      enabled: true,
      command: { kind: 'show', navigation: { to: 'service', name, tab: 'log' } },
    },
    { kind: 'item', label: t('action.openFolder', {}), enabled: true, command: { kind: 'reveal', name } },
    ...(links.length === 0 ? [] : [{ kind: 'separator' } as const]),
    ...links.map(({ label, target }): TrayAction => ({
      kind: 'item',
      label: shorten(label.trim() || target, MAX_LINK),
      enabled: true,
      command: { kind: 'link', name, target },
    })),
  ];
}
