import { expect, it } from 'vitest';
import { holdBack, lineCount } from '../../../../renderer/features/logs/held-lines.js';
import { lines } from './lines.js';

const batch = (from: number, to: number) => ({
  id: 'v',
  files: [],
  lines: lines(from, to),
  restarted: [],
  skippedBytes: 0,
});

it('keeps of what arrives while paused at least as many lines as can be shown, the newest', () => {
  const held = holdBack([batch(0, 4)], [batch(4, 8), batch(8, 10)], 6);
  expect(held.map((each) => each.lines[0]?.text)).toEqual(['line 4', 'line 8']);
  expect(lineCount(held)).toBe(6);
  expect(holdBack(held, [batch(10, 11)], 6).map((each) => each.lines.length)).toEqual([4, 2, 1]);
});
