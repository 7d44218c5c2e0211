import { asksBefore, takenAlong } from '../../contract/control-plan.js';
import type { Service } from '../../contract/helper/model.js';
import type { ControlAction } from '../../contract/ipc.js';
import type { ConfirmLevel } from '../../contract/preferences.js';
import type { Translate } from '../../contract/translate.js';
import { shorten } from './label.js';

/** Longest name, in characters, and so many names stand in a question. */
const MAX_NAME = 60;
const MAX_NAMES = 12;

/** What is asked before a service is controlled, with the names of the buttons. */
export interface Question {
  readonly text: string;
  /** What it would take along; empty when that is nothing. */
  readonly detail: string;
  readonly yes: string;
  readonly no: string;
}

/**
 * The question before a service is controlled from the tray: always when running services that need it would be stopped too,
 * otherwise as the person wishes.
 *
 * @returns null when nothing is to be asked
 */
export function questionBefore(
  action: ControlAction,
  name: string,
  services: Iterable<Service>,
  level: ConfirmLevel,
  t: Translate,
): Question | null {
  const along = takenAlong(action, [name], services).map((service) => shorten(service.name, MAX_NAME));
  if (along.length === 0 && !asksBefore(level, action)) return null;
  const names = [...along.slice(0, MAX_NAMES), ...(along.length > MAX_NAMES ? ['…'] : [])].join(', ');
  const key = action === 'restart' ? 'ask.alongRestart' : 'ask.alongStop';
  return {
    text: t(`ask.${action}`, { name: shorten(name, MAX_NAME) }),
    detail: along.length === 0 ? '' : t(key, { names }),
    yes: t(`action.${action}`, {}),
    no: t('ask.cancel', {}),
  };
}
