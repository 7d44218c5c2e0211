import axe from 'axe-core';
import type { Page } from '@playwright/test';

/** Waits until what fades or moves has come to rest: half-way, its colours and sizes are not those that one reads. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document.getAnimations().every(({ playState, effect }) => {
      return playState !== 'running' || effect?.getComputedTiming().endTime === Infinity;
    }),
  );
}

/** What axe finds against WCAG 2.2 AA, as one line for each element. */
export async function violations(page: Page): Promise<string[]> {
  await settled(page);
  // Evaluated by the debugger, to which the page's Content Security Policy does not apply.
  await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate(async () => {
    const { axe: engine } = globalThis as unknown as { axe: typeof axe };
    // Fluent's focus traps hide elements that take the focus only to pass it on.
    const context = { exclude: [['[data-tabster-dummy]']] };
    return engine.run(context, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
  });
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${html} ${failureSummary}`),
  );
}
