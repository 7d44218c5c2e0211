import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures.js';
import { VIEWS } from './views.js';

test.beforeEach(({ page }) => page.emulateMedia({ forcedColors: 'active' }));

/** A colour as the page has it, of an element's own style. */
function style(of: Locator, property: string): Promise<string> {
  return of.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
}

/** What the system's colour of a name is in the theme that is emulated. */
function systemColor(of: Locator, name: string): Promise<string> {
  return of.evaluate((element, color) => {
    const probe = document.createElement('span');
    probe.style.color = color;
    element.ownerDocument.body.append(probe);
    const computed = getComputedStyle(probe).color;
    probe.remove();
    return computed;
  }, name);
}

test('states keep their shapes and the selection its colour in a contrast theme', async ({ open }) => {
  const window = await open('several');
  await window.ready();
  const row = window.row('GameServer');
  await expect(row).toHaveAttribute('aria-selected', 'true');
  const other = window.row('nginx');
  const text = await systemColor(window.list, 'CanvasText');
  const highlight = await systemColor(window.list, 'Highlight');
  expect(await style(row, 'background-color')).toBe(highlight);
  expect(await style(row, 'color')).toBe(await systemColor(window.list, 'HighlightText'));
  expect(await style(other.locator('svg').first(), 'color')).toBe(text);
  // The bars of the processor's share are drawn, not left out.
  expect(await style(other.locator('svg rect').first(), 'fill')).toBe(text);
});

test('what was found and what the terminal colours stay readable in a contrast theme', async ({ show }) => {
  const view = VIEWS.find(({ name }) => name === 'log-found');
  if (view === undefined) throw new Error('There is no such view.');
  const window = await show(view);
  const mark = window.log.lines.locator('mark').first();
  expect(await style(mark, 'background-color')).not.toBe(await style(window.log.lines, 'background-color'));
  expect(await style(mark, 'color')).not.toBe(await style(mark, 'background-color'));
});
