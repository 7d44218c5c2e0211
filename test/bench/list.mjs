import { chromium } from 'playwright';
import { serveGallery } from '../support/gallery/serve.mjs';
import { median } from './machine.mjs';

/** What is typed into the filter, a key after another: among 300 services, down to a few. */
const TYPED = 'service-15';

/**
 * The window with 300 services in Chromium: from opening the page to the first list on screen, and from a key in the filter
 * to its effect on screen, in milliseconds. The page is the production build over the answers of `test/support/gallery`.
 * @param {number} runs
 * @returns {Promise<{first: number, key: number, worstKey: number}>} medians; the worst key as the median of each run's worst
 */
export async function listSpeed(runs) {
  const gallery = await serveGallery();
  const browser = await chromium.launch({
    executablePath: process.env['STEWARD_CHROMIUM'] ?? '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const measured = [];
    // The first page also fills Chromium's own caches.
    for (let run = 0; run <= runs; run += 1) {
      const page = await browser.newPage({ viewport: { width: 1180, height: 760 } });
      measured.push(await oneRun(page, `${gallery.url}?scenario=threeHundred`));
      await page.close();
    }
    const counted = measured.slice(1);
    return {
      first: median(counted.map(({ first }) => first)),
      key: median(counted.flatMap(({ keys }) => keys)),
      worstKey: median(counted.map(({ keys }) => Math.max(...keys))),
    };
  } finally {
    await browser.close();
    gallery.close();
  }
}

/**
 * @param {import('playwright').Page} page
 * @param {string} url
 * @returns {Promise<{first: number, keys: number[]}>}
 */
async function oneRun(page, url) {
  await page.addInitScript(() => {
    const look = () => {
      if (document.querySelector('[role=row][aria-rowindex="2"]') === null) requestAnimationFrame(look);
      // What this frame shows is on screen when the next one begins.
      else requestAnimationFrame((now) => Object.assign(window, { firstListAt: now }));
    };
    requestAnimationFrame(look);
  });
  await page.goto(url);
  const first = await page.waitForFunction(
    () => /** @type {{firstListAt?: number}} */ (/** @type {unknown} */ (window)).firstListAt,
  );
  await page.getByRole('log').waitFor();
  const keys = await page.evaluate(async (typed) => {
    const input = /** @type {HTMLInputElement} */ (document.getElementById('service-filter'));
    const property = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    const settled = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const times = [];
    for (let length = 1; length <= typed.length; length += 1) {
      await settled();
      const begun = performance.now();
      property?.set?.call(input, typed.slice(0, length));
      input.dispatchEvent(new Event('input', { bubbles: true }));
      await settled();
      times.push(performance.now() - begun);
    }
    return times;
  }, TYPED);
  return { first: (await first.jsonValue()) ?? NaN, keys };
}
