import { formatRan } from '../../../electron/contract/format.js';
import type { SystemEvent } from '../../../electron/contract/helper/system-events.js';
import { sayWin32, type Translate } from '../../../electron/contract/translate.js';
import type { EventTone } from './describe-event.js';

/** Events that have a sentence of their own under `systemEvents`; 7036 besides where it does not say the state by number. */
export const TOLD_EVENTS = [
  7000, 7001, 7009, 7011, 7022, 7023, 7024, 7030, 7031, 7032, 7034, 7035, 7036, 7038, 7039, 7040, 7041, 7042,
  7043, 7045,
];
/** Those of them that something has gone wrong by. */
const BAD = [7000, 7001, 7009, 7011, 7022, 7023, 7024, 7031, 7032, 7034, 7038, 7039, 7041, 7043];
/** Which value is a duration in ms. */
const SPANS: Readonly<Record<number, number>> = { 7009: 0, 7011: 0, 7031: 2 };
/** Their number is the service's own, though it is written as a system error's. */
const OWN_ERRORS = [7024];
/** A system error among the values. */
const ERROR = /^%%(?<code>\d{1,10})$/;

/** The tone of an event of the Service Control Manager. */
export function systemTone({ id, state }: SystemEvent): EventTone {
  if (BAD.includes(id)) return 'bad';
  return state === 4 ? 'good' : 'plain';
}

/** Whether a service that was configured or made is what an event tells of, and not one that starts or stops. */
export function isConfiguration({ id }: SystemEvent): boolean {
  return id === 7030 || id === 7040 || id === 7045;
}

/** Whether the service's process has ended by itself. */
export function isCrash({ id }: SystemEvent): boolean {
  return id === 7031 || id === 7034;
}

/** The sentence for an event, and who caused it and where it is written. */
export function saySystemEvent(
  t: Translate,
  event: SystemEvent,
): { readonly text: string; readonly meaning: string } {
  const { id, user } = event;
  const source = t('systemEvents.source', { id });
  return {
    text: sentence(t, event),
    meaning: user === null ? source : `${t('systemEvents.by', { user })} ${source}`,
  };
}

function sentence(t: Translate, { id, state, values }: SystemEvent): string {
  const said = values.map((value) => sayValue(t, id, value));
  if (!TOLD_EVENTS.includes(id)) return t('systemEvents.other', { id, values: said.join('; ') });
  if (state !== null) return t(`systemEvents.state.${state}`, {});
  const span = formatRan(Number(values[SPANS[id] ?? -1] ?? 0));
  const [v1 = '', v2 = '', v3 = '', v4 = '', v5 = ''] = said;
  return t(`systemEvents.e${id}`, { v1, v2, v3, v4, v5, span });
}

/** A value as Windows fills it in: an error in words. */
function sayValue(t: Translate, id: number, value: string): string {
  const code = ERROR.exec(value)?.groups?.['code'];
  if (code === undefined) return value;
  return OWN_ERRORS.includes(id) ? code : sayWin32(t, Number(code));
}
