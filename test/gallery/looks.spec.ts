import type { Page } from '@playwright/test';
import type { Settings } from '../../electron/contract/settings.js';
import type { ScriptedTransport } from '../support/scripted-transport.js';
import { violations } from '../support/violations.js';
import { expect, test } from './fixtures.js';
import { VIEWS } from './views.js';

/** The window of the design, the smallest one, and 1280 × 800 at 200 %, in CSS pixels. */
const SIZES = [
  { width: 1180, height: 760 },
  { width: 900, height: 600 },
  { width: 640, height: 400 },
];

/** Switches the theme of the open window, as the settings do. */
async function changeTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.evaluate(async (name) => {
    const { gallery } = globalThis as unknown as { gallery: ScriptedTransport };
    const reply = await gallery.invoke('settings.set', { theme: name });
    if (reply.ok) gallery.notify('settings.changed', reply.result as Settings);
  }, theme);
  await expect(page.locator('html')).toHaveAttribute('style', new RegExp(`color-scheme: ${theme}`));
}

/** Controls that nobody can get to: outside the window, with nothing around them that scrolls to them. */
function unreachable(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scrolls = (element: Element | null, axis: 'X' | 'Y'): boolean => {
      for (let each = element; each !== null; each = each.parentElement) {
        const overflow = getComputedStyle(each)[`overflow${axis}`];
        if (overflow === 'auto' || overflow === 'scroll') return true;
      }
      return false;
    };
    const controls = 'button, a[href], input, select, textarea, [role=tab], [role=radio], [role=grid]';
    return [...document.querySelectorAll<HTMLElement>(controls)]
      .filter((element) => element.checkVisibility() && element.offsetWidth > 1)
      .filter((element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        const wide = left < -1 || right > innerWidth + 1;
        const high = top < -1 || bottom > innerHeight + 1;
        const { parentElement } = element;
        return (wide && !scrolls(parentElement, 'X')) || (high && !scrolls(parentElement, 'Y'));
      })
      .map((element) => `${element.ariaLabel ?? element.textContent}: ${element.outerHTML.slice(0, 120)}`);
  });
}

/** Controls that a contrast theme leaves without any difference between their text and what is behind it. */
function invisible(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('button, [role=tab], [role=radio], input, select')]
      .filter((element) => element.checkVisibility({ opacityProperty: true }) && element.offsetWidth > 1)
      .filter((element) => {
        const { color, backgroundColor } = getComputedStyle(element);
        return color === backgroundColor;
      })
      .map((element) => element.outerHTML.slice(0, 200)),
  );
}

for (const view of VIEWS) {
  test(`${view.name} is accessible in every theme, and all within reach at every size`, async ({ show }) => {
    const { page } = await show(view);
    for (const theme of ['light', 'dark'] as const) {
      await changeTheme(page, theme);
      expect.soft(await violations(page), theme).toEqual([]);
    }
    for (const size of SIZES) {
      await page.setViewportSize(size);
      const at = `at ${size.width} × ${size.height}`;
      expect.soft(await unreachable(page), at).toEqual([]);
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect.soft(beyond, `the window itself does not scroll ${at}`).toBeLessThanOrEqual(0);
    }
    await page.emulateMedia({ forcedColors: 'active' });
    expect.soft(await invisible(page), 'contrast theme').toEqual([]);
  });
}
