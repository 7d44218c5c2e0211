import type { Locator } from '@playwright/test';
import { KEY_OVERVIEW } from '../../renderer/app/keyboard.js';
import type { WindowPage } from '../support/pages/window-page.js';
import type { ScriptedTransport } from '../support/scripted-transport.js';
import { expect, test } from './fixtures.js';

type KeyText = (typeof KEY_OVERVIEW)[number]['text'];
type Press = (which?: number) => Promise<void>;

/** How Playwright calls keys that are written otherwise. */
const NAMES: Readonly<Record<string, string>> = {
  Ctrl: 'Control',
  '↑': 'ArrowUp',
  '↓': 'ArrowDown',
  Del: 'Delete',
  Esc: 'Escape',
};

/** The combinations that a row of the overview stands for: its modifiers with each of its other keys. */
function combinations(keys: readonly string[]): string[] {
  const isModifier = (key: string): boolean => key === 'Ctrl' || key === 'Shift';
  const modifiers = keys.filter(isModifier);
  const others = keys.filter((key) => !isModifier(key));
  return others.map((key) => [...modifiers, key].map((each) => NAMES[each] ?? each).join('+'));
}

const selected = (window: WindowPage): Locator => window.list.locator('[role=row][aria-selected=true]');
/** The names of the services from top to bottom. */
const names = (window: WindowPage): Promise<string[]> =>
  window.list
    .locator('[role=row] > [role=gridcell]:nth-child(2)[title]')
    .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('title')?.split('\n')[0] ?? ''));
const dialog = (window: WindowPage, key: string): Locator =>
  window.page.getByRole('dialog', { name: window.t(key) });

async function inList(window: WindowPage): Promise<void> {
  await window.row('GameServer').click();
  await window.list.focus();
}

async function inLog(window: WindowPage): Promise<void> {
  await window.log.lines.click({ position: { x: 300, y: 30 } });
  await window.log.lines.focus();
}

/** What each key of the overview does, seen in the window. */
const CHECKS: Readonly<Record<KeyText, (window: WindowPage, press: Press) => Promise<void>>> = {
  new: async (window, press) => {
    await press();
    await expect(window.form.dialog).toBeVisible();
  },
  filter: async (window, press) => {
    await press();
    await expect(window.page.getByRole('searchbox')).toBeFocused();
  },
  log: async (window, press) => {
    await inList(window);
    await press();
    await expect(window.log.lines).toBeFocused();
  },
  configure: async (window, press) => {
    await press();
    await expect(window.edit('GameServer').search).toBeFocused();
  },
  refresh: async (window, press) => {
    const asked = () =>
      window.page.evaluate(() => {
        const { gallery } = globalThis as unknown as { gallery: ScriptedTransport };
        return gallery.calls.filter(({ channel }) => channel === 'services.snapshot').length;
      });
    const before = await asked();
    await press();
    await expect.poll(asked).toBe(before + 1);
  },
  settings: async (window, press) => {
    await press();
    await expect(dialog(window, 'settings.title')).toBeVisible();
  },
  keys: async (window, press) => {
    await press();
    await expect(dialog(window, 'app.keys.title')).toBeVisible();
  },
  select: async (window, press) => {
    await inList(window);
    const listed = await names(window);
    await press(1);
    await expect(window.row(listed[listed.indexOf('GameServer') + 1] ?? '')).toHaveAttribute(
      'aria-selected',
      'true',
    );
    await press(0);
    await expect(window.row('GameServer')).toHaveAttribute('aria-selected', 'true');
  },
  selectRange: async (window, press) => {
    await inList(window);
    await press(1);
    await expect(selected(window)).toHaveCount(2);
    await press(0);
    await expect(selected(window)).toHaveCount(1);
  },
  selectAll: async (window, press) => {
    await inList(window);
    await press();
    await expect(window.status).toContainText(window.t('app.status.selected', { count: 8 }));
  },
  toggle: async (window, press) => {
    await inList(window);
    await window.page.keyboard.press('Control+ArrowDown');
    await press();
    await expect(selected(window)).toHaveCount(2);
    await press();
    await expect(selected(window)).toHaveCount(1);
  },
  favourite: async (window, press) => {
    await window.row('ReportJob').click();
    await window.list.focus();
    await press();
    await expect.poll(async () => (await names(window))[0]).toBe('ReportJob');
  },
  open: async (window, press) => {
    await inList(window);
    await press();
    await expect(window.log.lines).toBeFocused();
  },
  menu: async (window, press) => {
    await inList(window);
    await press();
    await expect(window.page.getByRole('menu')).toBeVisible();
  },
  remove: async (window, press) => {
    await inList(window);
    await press();
    const question = window.t('services.remove.title', { name: 'GameServer' });
    await expect(window.page.getByRole('alertdialog', { name: question })).toBeVisible();
  },
  findNext: async (window, press) => {
    await inLog(window);
    await press();
    await expect(window.log.search.getByRole('textbox')).toBeFocused();
  },
  goTo: async (window, press) => {
    await inLog(window);
    await press();
    await expect(window.page.getByLabel(window.t('logs.goTo.percent'), { exact: true })).toBeVisible();
  },
  selectLine: async (window, press) => {
    await inLog(window);
    // All lines of this log are of one stream: only a selected one has a background.
    const chosen = () =>
      window.log.lines
        .locator('[data-key] > div')
        .evaluateAll((rows) =>
          rows
            .filter((row) => getComputedStyle(row).backgroundColor !== 'rgba(0, 0, 0, 0)')
            .map((row) => Number(row.parentElement?.getAttribute('data-key'))),
        );
    await expect.poll(async () => (await chosen()).length).toBe(1);
    const [first = NaN] = await chosen();
    await press(1);
    await expect.poll(chosen).toEqual([first + 1]);
    await press(0);
    await expect.poll(chosen).toEqual([first]);
  },
  expand: async (window, press) => {
    await inLog(window);
    await press();
    await expect(window.page.getByRole('group', { name: window.t('logs.json.all') })).toBeVisible();
    await press();
    await expect(window.page.getByRole('group', { name: window.t('logs.json.all') })).toHaveCount(0);
  },
  copyLines: async (window, press) => {
    await inLog(window);
    await press();
    await expect
      .poll(() => window.page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(/^\{"level":\d0,.*\}$/);
  },
  logStart: async (window, press) => {
    await inLog(window);
    await press();
    await expect(window.log.button('follow')).toHaveAttribute('aria-pressed', 'false');
  },
  follow: async (window, press) => {
    await inLog(window);
    await window.page.keyboard.press('Control+Home');
    await expect(window.log.button('follow')).toHaveAttribute('aria-pressed', 'false');
    await press();
    await expect(window.log.button('follow')).toHaveAttribute('aria-pressed', 'true');
  },
  install: async (window, press) => {
    const form = await window.openForm();
    await form.fill({ program: 'C:\\games\\GameServer.exe', name: 'Fresh' });
    await form.field('name').focus();
    await press();
    await expect(form.dialog).toBeHidden();
  },
  cancel: async (window, press) => {
    const form = await window.openForm();
    await press();
    await expect(form.dialog).toBeHidden();
  },
};

for (const { keys, text } of KEY_OVERVIEW) {
  test(`${keys.join(' ')} does what the overview says: ${text}`, async ({ open }) => {
    const window = await open('json');
    await expect(window.log.lines.locator('[data-key]').first()).toBeVisible();
    const presses = combinations(keys);
    await CHECKS[text](window, (which = 0) => window.page.keyboard.press(presses[which] ?? ''));
  });
}
