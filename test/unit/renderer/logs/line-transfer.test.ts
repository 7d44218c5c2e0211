import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { failure, StewardError } from '../../../../electron/contract/errors.js';
import type { RangePart } from '../../../../electron/contract/logs.js';
import { LineTransfer } from '../../../../renderer/features/logs/line-transfer.js';
import { createApi } from '../../../../renderer/lib/api.js';
import { CheckedTransport } from '../../../support/checked-transport.js';
import type { Script } from '../../../support/scripted-transport.js';

const to = { stream: 'stdout', segment: 0, offset: 90 } as const;
const RANGE = { from: { stream: 'stdout', segment: 0, offset: 0 }, to, streams: ['stdout'] } as const;
const range = { ...RANGE, streams: [...RANGE.streams] };
const LAST: RangePart = { text: 'c\r\n', lines: 1, rest: null };
const PARTS: RangePart[] = [
  { text: 'a\r\nb\r\n', lines: 2, rest: { cursor: { stdout: { segment: 0, offset: 20 } }, to } },
  LAST,
];

const writeText = vi.fn<(text: string) => Promise<void>>(() => Promise.resolve());
beforeEach(() => vi.stubGlobal('navigator', { clipboard: { writeText } }));
afterEach(() => {
  vi.unstubAllGlobals();
  writeText.mockClear();
});

function transfer(script: Script = {}) {
  const transport = new CheckedTransport({
    'logs.range': ({ rest }) => Promise.resolve(PARTS[rest === null ? 0 : 1] ?? LAST),
    'logs.saveTo': () => Promise.resolve({ path: 'C:\\saved.log' }),
    'logs.saveEnd': () => Promise.resolve({}),
    ...script,
  });
  const lines = new LineTransfer(createApi(transport), () => 'v1');
  const ended = () =>
    transport.calls.filter(({ channel }) => channel === 'logs.saveEnd').map(({ args }) => args);
  return { lines, transport, ended };
}

describe('lines that need not be loaded', () => {
  it('are copied part by part, without an empty line at the end', async () => {
    const { lines } = transfer();
    await lines.copy(range);
    expect(writeText).toHaveBeenCalledExactlyOnceWith('a\r\nb\r\nc');
    expect(lines.state()).toEqual({
      running: false,
      lines: 3,
      done: { how: 'copied', path: null },
      failure: null,
    });
  });

  it('are not copied when they are too many', async () => {
    const much = { text: 'x'.repeat(30 * 1024 * 1024), lines: 1, rest: PARTS[0]?.rest ?? null };
    const { lines } = transfer({ 'logs.range': () => Promise.resolve(much) });
    await lines.copy(range);
    expect(writeText).not.toHaveBeenCalled();
    expect(lines.state().done).toEqual({ how: 'tooMuch', path: null });
  });

  it('are saved by main, into the file that was chosen', async () => {
    const { lines, transport, ended } = transfer();
    await lines.save(range, 'lines.log');
    expect(transport.calls.map(({ channel }) => channel)).toEqual([
      'logs.saveTo',
      'logs.range',
      'logs.range',
      'logs.saveEnd',
    ]);
    expect(ended()).toEqual([{ id: 'v1', keep: true }]);
    expect(lines.state().done).toEqual({ how: 'saved', path: 'C:\\saved.log' });
  });

  it('leave no half of a file behind when it is cancelled or fails', async () => {
    const cancelled = transfer({
      'logs.range': () => {
        cancelled.lines.cancel();
        return Promise.resolve(PARTS[0] ?? LAST);
      },
    });
    await cancelled.lines.save(range, 'lines.log');
    expect(cancelled.ended()).toEqual([{ id: 'v1', keep: false }]);
    expect(cancelled.lines.state()).toMatchObject({ running: false, done: null });

    const full = failure('fileUnwritable', { object: 'C:\\saved.log', message: 'ENOSPC' });
    const failed = transfer({ 'logs.range': () => Promise.reject(new StewardError(full)) });
    await failed.lines.save(range, 'lines.log');
    expect(failed.ended()).toEqual([{ id: 'v1', keep: false }]);
    expect(failed.lines.state().failure).toMatchObject({ code: 'fileUnwritable' });
  });

  it('are left alone when no file is chosen', async () => {
    const { lines, transport } = transfer({ 'logs.saveTo': () => Promise.resolve({ path: null }) });
    await lines.save(range, 'lines.log');
    expect(transport.calls).toHaveLength(1);
    expect(lines.state()).toMatchObject({ running: false, done: null, failure: null });
  });
});
