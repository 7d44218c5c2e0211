import type { Navigation, Snapshot } from '../../contract/ipc.js';
import { isOwn } from '../../contract/helper/service-kind.js';
import type { Service } from '../../contract/helper/model.js';
import type { Language } from '../../contract/language.js';
import type { Settings } from '../../contract/settings.js';
import type { Translate } from '../../contract/translate.js';
import { translator } from '../i18n.js';
import { byAttention, healthOf, type Health } from './health.js';
import { serviceLabel } from './label.js';
import { serviceItems } from './service-items.js';
import { buildTooltip } from './tooltip.js';
import type { TrayAction, TrayIcon, TrayItem, TrayModel } from './types.js';

/** So many services stand in the menu itself; the window shows the others. */
export const MAX_INLINE = 15;

/** What of the person's settings shows in the tray. */
export type TrayMarks = Pick<Settings, 'favourites' | 'links'>;
const NO_MARKS: TrayMarks = { favourites: [], links: {} };

const ICONS: Readonly<Record<Health, TrayIcon>> = {
  failed: 'attention-red',
  flapping: 'attention-red',
  changing: 'attention-amber',
  running: 'ok',
  idle: 'ok',
};

/**
 * The tray for a state of the application: the services that Steward hosts, favourites first, then those that need attention.
 *
 * @param marks what the person has marked services with: favourites stand at the top, links in the menus of their services
 * @param now milliseconds since the epoch, for durations
 */
export function buildTray(
  snapshot: Snapshot,
  now: number,
  language: Language,
  marks: TrayMarks = NO_MARKS,
): TrayModel {
  const t = translator(language);
  const connected = snapshot.connection.state === 'connected';
  const services = byAttention(
    snapshot.services.filter((service) => isOwn(service)),
    language,
  );
  const worst = services[0];
  return {
    icon: !connected ? 'disconnected' : worst === undefined ? 'ok' : ICONS[healthOf(worst)],
    tooltip: buildTooltip(services, connected, t),
    items: [
      { ...show(t('tray.open', {}), null), bold: true },
      { kind: 'separator' },
      ...(connected
        ? serviceEntries(favouritesFirst(services, marks.favourites), snapshot, now, language, t, marks.links)
        : [show(t('tray.disconnected', {}), null)]),
      ...(connected && services.length === 0 ? [] : [{ kind: 'separator' } as const]),
      show(t('tray.newService', {}), { to: 'create', program: null }),
      show(t('tray.settings', {}), { to: 'settings' }),
      { kind: 'item', label: t('tray.exit', {}), enabled: true, command: { kind: 'quit' } },
    ],
  };
}

function favouritesFirst(services: readonly Service[], favourites: readonly string[]): Service[] {
  const keys = new Set(favourites.map((name) => name.toUpperCase()));
  const isFavourite = ({ name }: Service): boolean => keys.has(name.toUpperCase());
  return [...services.filter(isFavourite), ...services.filter((service) => !isFavourite(service))];
}

function serviceEntries(
  services: readonly Service[],
  { operations }: Snapshot,
  now: number,
  language: Language,
  t: Translate,
  links: Settings['links'],
): TrayItem[] {
  const busy = new Set(operations.map(({ name }) => name.toUpperCase()));
  const inline = services.slice(0, MAX_INLINE).map((service): TrayItem => ({
    kind: 'submenu',
    label: serviceLabel(service, now, language, t),
    items: serviceItems(
      service,
      busy.has(service.name.toUpperCase()),
      links[service.name.toUpperCase()] ?? [],
      t,
    ),
  }));
  const rest = services.length - inline.length;
  return rest === 0 ? inline : [...inline, show(t('tray.more', { count: rest }), null)];
}

function show(label: string, navigation: Navigation | null): TrayAction {
  return { kind: 'item', label, enabled: true, command: { kind: 'show', navigation } };
}
