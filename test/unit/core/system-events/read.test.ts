import { expect, test } from 'vitest';
import { StewardError } from '../../../../electron/contract/errors.js';
import { readSystemHistory } from '../../../../electron/core/system-events/read.js';
import type { Transport } from '../../../../electron/core/helper/transport.js';

const SERVICE = { name: 'GameServer', displayName: '游戏服务器' };

function event(id: number, record: number, ...values: string[]): string {
  const data = values.map((value) => `<Data>${value}</Data>`).join('');
  return (
    `<Event><System><EventID>${id}</EventID><EventRecordID>${record}</EventRecordID>` +
    `<TimeCreated SystemTime='2026-11-21T05:30:00.000Z'/></System><EventData>${data}</EventData></Event>`
  );
}

/** A helper that gives this answer, and whether it has been ended. */
function answering(answer: object): { open: () => Transport; asked: string[]; ended: () => boolean } {
  const asked: string[] = [];
  let ended = false;
  let tell: (line: string) => void = () => undefined;
  const open = (): Transport => ({
    send: (line) => {
      asked.push(line);
      const { id } = JSON.parse(line) as { id: number };
      queueMicrotask(() => tell(JSON.stringify({ id, ...answer })));
    },
    onLine: (listener) => {
      tell = listener;
    },
    onEnd: () => undefined,
    kill: () => {
      ended = true;
    },
  });
  return { open, asked, ended: () => ended };
}

const noEvents = { call: () => Promise.resolve({ events: [] }) } as unknown as Parameters<
  typeof readSystemHistory
>[0]['helper'];

test('events of the service come oldest first, from a helper that ends with it', async () => {
  const helper = answering({
    result: {
      available: true,
      complete: false,
      events: [
        event(7034, 9, '游戏服务器', '1'),
        event(7001, 8, 'Gate', '游戏服务器', '%%1068'),
        'garbage',
        event(7045, 7, 'GameServer'),
      ],
      users: {},
    },
  });
  const history = await readSystemHistory({ helper: noEvents, openHelper: helper.open }, SERVICE);
  expect(history).toMatchObject({ status: 'read', complete: false });
  expect(history.events.map(({ id }) => id)).toEqual([7045, 7034]);
  expect(helper.asked.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { method: 'systemEvents', params: { name: 'GameServer', displayName: '游戏服务器' } },
  ]);
  expect(helper.ended()).toBe(true);
});

test('a system that lets no event logs be read says so', async () => {
  const helper = answering({ result: { available: false, complete: false, events: [], users: {} } });
  await expect(readSystemHistory({ helper: noEvents, openHelper: helper.open }, SERVICE)).resolves.toEqual({
    status: 'unavailable',
    complete: false,
    events: [],
  });
});

test('a refusal reaches whoever asked, and the helper is ended all the same', async () => {
  const error = {
    code: 'accessDenied',
    message: 'EvtQuery "System" failed',
    win32: 5,
    operation: 'EvtQuery',
    object: 'System',
    field: null,
    value: null,
    reason: null,
  };
  const helper = answering({ error });
  await expect(readSystemHistory({ helper: noEvents, openHelper: helper.open }, SERVICE)).rejects.toThrow(
    StewardError,
  );
  expect(helper.ended()).toBe(true);
});
