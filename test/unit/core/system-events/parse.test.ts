import { describe, expect, test } from 'vitest';
import { parseSystemEvent } from '../../../../electron/core/system-events/parse.js';

const LI = 'S-1-5-21-1111-2222-3333-1001';
const USERS = { [LI]: 'CONTOSO\\li.wei' };

/** An event in the shape in which Windows renders those of the Service Control Manager. */
function rendered(
  id: number,
  data: string,
  { security = '<Security/>', time = '2026-11-21T05:30:00.1234567Z' } = {},
): string {
  return (
    `<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System>` +
    `<Provider Name='Service Control Manager' Guid='{555908d1-a6d7-4695-8e1e-26931d2012f4}' EventSourceName='Service Control Manager'/>` +
    `<EventID Qualifiers='16384'>${id}</EventID><Version>0</Version><Level>4</Level><Task>0</Task><Opcode>0</Opcode>` +
    `<Keywords>0x8080000000000000</Keywords><TimeCreated SystemTime='${time}'/><EventRecordID>81234</EventRecordID>` +
    `<Correlation/><Execution ProcessID='884' ThreadID='5020'/><Channel>System</Channel><Computer>SRV-01</Computer>` +
    `${security}</System><EventData>${data}</EventData></Event>`
  );
}

const values = (...texts: string[]): string =>
  texts.map((text, index) => `<Data Name='param${index + 1}'>${text}</Data>`).join('');

test('time, number, record, user and values are read', () => {
  const xml = rendered(7040, values('游戏服务器 &amp; co', 'demand start', 'auto start', 'GameServer'), {
    security: `<Security UserID='${LI}'/>`,
  });
  expect(parseSystemEvent(xml, USERS)).toEqual({
    at: '2026-11-21T05:30:00.123Z',
    id: 7040,
    record: 81_234,
    user: 'CONTOSO\\li.wei',
    values: ['游戏服务器 & co', 'demand start', 'auto start', 'GameServer'],
    state: null,
  });
});

test('an account without a name stays an SID, and what every object has is no account', () => {
  const of = (sid: string): string | null | undefined =>
    parseSystemEvent(rendered(7045, '', { security: `<Security UserID='${sid}'/>` }), USERS)?.user;
  expect(of('S-1-5-21-9')).toBe('S-1-5-21-9');
  expect(of('constructor')).toBe('constructor');
});

describe('the state of 7036 is read from its bytes, whatever the language of its words', () => {
  const bytes = (text: string): string => Buffer.from(`${text}\0`, 'utf16le').toString('hex').toUpperCase();
  test.each([
    [bytes('GameServer/4'), 4],
    [bytes('GameServer/1'), 1],
    [bytes('a/4/7'), 7],
    [bytes('GameServer/9'), null],
    [bytes('GameServer'), null],
    ['not bytes', null],
    ['', null],
  ])('%s', (binary, state) => {
    const xml = rendered(7036, `${values('游戏服务器', '正在运行')}<Binary>${binary}</Binary>`);
    expect(parseSystemEvent(xml, {})).toMatchObject({ state, values: ['游戏服务器', '正在运行'] });
  });

  test('of other events bytes say nothing', () => {
    const xml = rendered(7034, `${values('GameServer', '1')}<Binary>${bytes('GameServer/4')}</Binary>`);
    expect(parseSystemEvent(xml, {})).toMatchObject({ state: null });
  });
});

test.each([
  ['nothing', ''],
  ['cut off', rendered(7036, values('a')).slice(0, -20)],
  ['something else', '<Event/>'],
  ['no number', rendered(7036, '').replace('>7036<', '>x<')],
  ['no time', rendered(7036, '', { time: 'yesterday' })],
  ['a document type', `<!DOCTYPE e [<!ENTITY x "y">]>${rendered(7036, values('&x;'))}`],
])('what is no event is left out: %s', (_what, xml) => {
  expect(parseSystemEvent(xml, {})).toBeNull();
});

test('very long values are cut, and there are not too many of them', () => {
  const xml = rendered(7045, values('a'.repeat(40_000), ...Array.from({ length: 40 }, String)));
  const event = parseSystemEvent(xml, {});
  expect(event?.values).toHaveLength(16);
  expect(event?.values[0]).toHaveLength(1024);
});
