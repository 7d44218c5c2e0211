import { describeState } from '../../contract/describe.js';
import type { Service, ServiceState } from '../../contract/helper/model.js';
import type { Language } from '../../contract/language.js';
import { sayReason, type Translate } from '../../contract/translate.js';
import { formatDuration } from './duration.js';

/** Longest name and longest reason in a menu entry, in characters; a menu is not wider than the screen. */
const MAX_NAME = 48;
const MAX_REASON = 96;

/** Each state has its own shape, since a menu has no colours; all are in the fonts that Windows menus use. */
const SYMBOLS: Readonly<Record<ServiceState, string>> = {
  running: '●',
  starting: '◔',
  waiting: '◌',
  backoff: '◐',
  stopping: '◕',
  paused: '‖',
  stopped: '○',
  failed: '✖',
  unknown: '?',
};

/** `● GameServer: Running, 3 days 4 hours`; where something is not as wished, the reason instead of the time. */
export function serviceLabel(service: Service, now: number, language: Language, t: Translate): string {
  const { key, params } = describeState(service, now);
  const detail =
    service.reason !== null
      ? shorten(sayReason(t, service.reason), MAX_REASON)
      : uptime(service, now, language);
  const texts = { name: shorten(service.name, MAX_NAME), state: t(key, params) };
  const label = detail === null ? t('tray.item', texts) : t('tray.itemReason', { ...texts, reason: detail });
  return `${SYMBOLS[service.state]} ${label}`;
}

function uptime(service: Service, now: number, language: Language): string | null {
  if (service.state !== 'running' || service.startedAt === null) return null;
  return formatDuration(now - Date.parse(service.startedAt), language);
}

/** What a person takes for one character. */
const graphemes = new Intl.Segmenter();

/**
 * Makes a text that came from outside fit for a menu or a notification: one line, no character that controls the
 * direction of writing, and no longer than `max` characters.
 */
export function shorten(text: string, max: number): string {
  const oneLine = text.replace(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  const characters = Array.from(graphemes.segment(oneLine), ({ segment }) => segment);
  return characters.length <= max ? characters.join('') : `${characters.slice(0, max - 1).join('')}…`;
}
