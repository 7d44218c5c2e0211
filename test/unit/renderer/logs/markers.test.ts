import { describe, expect, it } from 'vitest';
import type { HostEvent } from '../../../../electron/contract/helper/model.js';
import { openBuffer, type LogEntry } from '../../../../renderer/features/logs/log-buffer.js';
import { withMarkers } from '../../../../renderer/features/logs/markers.js';
import { hostEvent } from '../../../support/models.js';
import { line, page } from './lines.js';

const instant = (second: number) => `2026-11-21T05:30:${String(second).padStart(2, '0')}.000Z`;
const event = (second: number, kind: HostEvent['event'] = 'started'): HostEvent =>
  hostEvent(instant(second), kind, { pid: 7 });
/** Lines whose number is a second; null for one without a time. */
const entries = (...seconds: (number | null)[]): readonly LogEntry[] =>
  openBuffer(
    page(
      seconds.map((second, index) =>
        line(index * 10, String(second ?? 'at'), { at: second === null ? null : instant(second) }),
      ),
    ),
  ).entries;
const shown = (rows: readonly LogEntry[]): string[] =>
  rows.map((row) =>
    row.kind === 'line' ? row.text : row.kind === 'event' ? `<${row.event.at.slice(17, 19)}>` : row.kind,
  );

describe('markers', () => {
  it('stand among the lines by time, after those of the same time', () => {
    const rows = withMarkers(entries(1, 3, 5), [event(4, 'exited'), event(3)], false, false);
    expect(shown(rows)).toEqual(['1', '3', '<03>', '<04>', '5']);
    const keys = rows.map(({ key }) => key);
    expect(keys).toEqual(keys.toSorted((a, b) => a - b));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('stand after what belongs to the line before', () => {
    expect(shown(withMarkers(entries(1, null, 5), [event(3)], false, false))).toEqual([
      '1',
      'at',
      '<03>',
      '5',
    ]);
  });

  it('stand before and after all lines only where the log begins and ends', () => {
    const events = [event(0), event(9)];
    expect(shown(withMarkers(entries(1, 5), events, false, false))).toEqual(['1', '5']);
    expect(shown(withMarkers(entries(1, 5), events, true, true))).toEqual(['<00>', '1', '5', '<09>']);
  });

  it('cannot be placed where no line has a time', () => {
    const untimed = entries(null, null);
    expect(withMarkers(untimed, [event(1)], true, true)).toBe(untimed);
  });

  it('are not made of what stands there by itself', () => {
    const lines = entries(1, 5);
    expect(withMarkers(lines, [event(3, 'rotated')], false, false)).toBe(lines);
  });
});
