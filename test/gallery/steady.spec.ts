import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures.js';

/** Where the cells of a row stand, in CSS pixels. */
function boxes(row: Locator): Promise<number[][]> {
  return row.getByRole('gridcell').evaluateAll((cells) =>
    cells.map((cell) => {
      const { left, width, height } = cell.getBoundingClientRect();
      return [left, width, height].map(Math.round);
    }),
  );
}

test('nothing moves while figures change and a restart is counted down', async ({ open }) => {
  const window = await open('changing');
  await window.ready();
  const row = window.row('GameServer');
  const waiting = window.row('GameGate');
  await expect(row).toContainText('MB');
  const before = { row: await boxes(row), waiting: await boxes(waiting) };
  const seen = new Set<string>();
  await expect
    .poll(async () => {
      seen.add(await row.innerText());
      expect({ row: await boxes(row), waiting: await boxes(waiting) }).toEqual(before);
      return seen.size;
    })
    .toBeGreaterThan(4);
});
