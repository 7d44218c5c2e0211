import type { Service } from '../../contract/helper/model.js';
import type { Translate } from '../../contract/translate.js';
import { healthOf, type Health } from './health.js';
import { shorten } from './label.js';

/** Longest tooltip that Windows shows (NOTIFYICONDATAW.szTip, less its terminator), in UTF-16 units. */
export const MAX_TOOLTIP = 127;
/** So many services are named; the number tells of the others. */
const MAX_NAMES = 3;
const MAX_NAME = 32;

/** Sentences for what needs attention, with the placeholder of its number; the worst first. */
const SENTENCES: readonly { readonly health: Health; readonly key: string; readonly count: string }[] = [
  { health: 'failed', key: 'tray.tooltipFailed', count: 'failed' },
  { health: 'flapping', key: 'tray.tooltipFlapping', count: 'flapping' },
  { health: 'changing', key: 'tray.tooltipBusy', count: 'busy' },
];

/** The state of all services in one line, those named that are worst. */
export function buildTooltip(services: readonly Service[], connected: boolean, t: Translate): string {
  if (!connected) return t('tray.tooltipDisconnected', {});
  if (services.length === 0) return t('tray.tooltipNone', {});
  const running = services.filter((service) => healthOf(service) === 'running').length;
  for (const { health, key, count } of SENTENCES) {
    const found = services.filter((service) => healthOf(service) === health);
    if (found.length > 0)
      return nameThem(found, (names) => t(key, { running, [count]: found.length, names }));
  }
  return t('tray.tooltip', { running, total: services.length });
}

/** Names as many as fit. */
function nameThem(services: readonly Service[], sentence: (names: string) => string): string {
  const names = services.slice(0, MAX_NAMES).map(({ name }) => shorten(name, MAX_NAME));
  for (let shown = names.length; shown > 0; shown -= 1) {
    const more = shown < services.length ? '…' : '';
    const text = sentence(names.slice(0, shown).join(', ') + more);
    if (text.length <= MAX_TOOLTIP) return text;
  }
  return sentence(names[0] ?? '').slice(0, MAX_TOOLTIP);
}
