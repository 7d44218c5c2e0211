import type { SystemEvent } from '../../contract/helper/system-events.js';
import { readXml, type XmlElement } from '../import/xml.js';

/** Longest value that is kept, in UTF-16 units: a service's command line may be very long. */
const MAX_VALUE = 1024;
const MAX_VALUES = 16;
const STATE_CHANGED = 7036;

/**
 * Reads an event as Windows renders it (`EvtRenderEventXml`).
 *
 * @param users accounts by their SIDs
 * @returns null for what is no such event
 */
export function parseSystemEvent(xml: string, users: Readonly<Record<string, string>>): SystemEvent | null {
  const root = parse(xml);
  if (root === null) return null;
  const system = child(root, 'system');
  const id = Number(child(system, 'eventid')?.text.trim());
  const record = Number(child(system, 'eventrecordid')?.text.trim());
  const time = Date.parse(child(system, 'timecreated')?.attributes['systemtime'] ?? '');
  if (!Number.isSafeInteger(id) || !Number.isSafeInteger(record) || Number.isNaN(time)) return null;
  const sid = child(system, 'security')?.attributes['userid'] ?? null;
  const data = child(root, 'eventdata')?.children ?? [];
  const values = data.filter(({ name }) => name === 'data').map(({ text }) => text.slice(0, MAX_VALUE));
  return {
    at: new Date(time).toISOString(),
    id,
    record,
    user: sid === null ? null : Object.hasOwn(users, sid) ? (users[sid] ?? sid) : sid,
    values: values.slice(0, MAX_VALUES),
    state: id === STATE_CHANGED ? stateOf(data.find(({ name }) => name === 'binary')?.text ?? '') : null,
  };
}

/** The new state: beside the words the event has `<service>/<state>` in UTF-16LE, written in hexadecimal. */
function stateOf(hexadecimal: string): number | null {
  const text = Buffer.from(hexadecimal.trim(), 'hex').toString('utf16le').replace(/\0+$/, '');
  const state = /\/(?<state>[1-7])$/.exec(text)?.groups?.['state'];
  return state === undefined ? null : Number(state);
}

function parse(xml: string): XmlElement | null {
  try {
    return readXml(xml);
  } catch {
    return null;
  }
}

function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((each) => each.name === name);
}
