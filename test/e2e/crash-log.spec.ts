import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { WindowPage } from '../support/pages/window-page.js';
import { expect, test as base } from './fixtures.js';
import { clickNotification, hide, isShown, notifications, watchNotifications } from './native.js';

const LINES = 3000;
/** The text of a numbered line of the sample program, from its beginning: a row has the time before it. */
const numbered = (number: number) => new RegExp(`^${String(number).padStart(12, '0')} `);

/** The text of a line that it writes now and again, of the hundredth or a later one. */
const manyth = /^\[0*[1-9]\d{2,}\] /;

interface Crashing {
  readonly name: string;
  /** Waits until the program has written all its lines since its log was begun anew. */
  readonly written: () => Promise<void>;
  /** Ends the program, and waits until it runs again and has written its lines into a new log. */
  readonly crash: () => Promise<void>;
}

/** A service whose log is rotated at each start, and which writes many lines then and one now and again afterwards. */
const test = base.extend<{ readonly crashing: Crashing }>({
  crashing: async ({ window, machine, install }, use) => {
    const folder = machine.folder('crash-log');
    const file = path.join(folder, 'out.log');
    const settings = {
      AppStdout: `${machine.windowsPath(folder)}\\out.log`,
      AppTimestampLog: '1',
      AppRotateFiles: '1',
      AppThrottle: '0',
    };
    const words = ['--lines', String(LINES), '--interval-ms', '100'];
    const name = await install('Crashing', { arguments: words, settings, start: true });
    const last = `${String(LINES).padStart(12, '0')} `;
    const written = () =>
      expect.poll(() => readFileSync(file, 'utf8').includes(last), { timeout: 30_000 }).toBe(true);
    const crash = async (): Promise<void> => {
      const pid = await window.pid(name);
      await machine.terminate(pid ?? 0);
      await expect.poll(() => window.pid(name), { timeout: 30_000 }).not.toBe(pid);
      await written();
    };
    await use({ name, written, crash });
    await machine.succeed('stop', name);
  },
});

/** The row that says that the program has ended, after its last lines; whatever comes does not lead away from it. */
async function expectExit(window: WindowPage): Promise<void> {
  const { log } = window;
  const exited = window.t('events.exited', { exitCode: '@', ran: '@' }).split('@')[0] ?? '';
  const note = log.lines.getByRole('note').filter({ hasText: exited });
  await expect(note).toHaveCount(1);
  await expect(note).toBeInViewport({ ratio: 1 });
  await expect(log.line(/^\[\d{6}\] /).first()).toBeVisible();
  await expect(log.button('follow')).toHaveAttribute('aria-pressed', 'false');
}

/** The same, and all that was written since the restart is below. */
async function expectCrash(window: WindowPage): Promise<void> {
  await expectExit(window);
  await expect(window.log.line(numbered(1))).toBeInViewport({ ratio: 1 });
}

test('the history leads to the lines around a crash, however many came after it', async ({
  window,
  crashing: { name, written, crash },
}) => {
  await window.select(name);
  await written();
  await expect(window.log.button('follow')).toHaveAttribute('aria-pressed', 'true');
  await crash();
  await window.openTab(name, 'history');
  await window.history(name).logLinks.first().click();
  await expectCrash(window);

  // From the end, and where the log is not open.
  await window.log.button('follow').click();
  await expect(window.log.line(numbered(1))).toBeHidden();
  await window.openTab(name, 'history');
  await window.page.reload();
  await window.ready();
  await window.select(name);
  await window.openTab(name, 'history');
  await window.history(name).logLinks.first().click();
  await expectCrash(window);
});

test('the lines around a crash are found by what was written last, where lines have no times', async ({
  window,
  machine,
  crashing: { name, written, crash },
}) => {
  await written();
  await machine.succeed('stop', name);
  await machine.succeed('set', name, 'AppTimestampLog', '0');
  await machine.succeed('start', name);
  await window.expectState(name, 'running');
  await written();
  await window.select(name);
  await crash();
  await window.openTab(name, 'history');
  await window.history(name).logLinks.first().click();
  const { log } = window;
  // The run that ended wrote as many of these as it had time for.
  await expect(log.line(/^\[\d{6}\] /).last()).toBeInViewport();
  await expect(log.line(numbered(1))).toBeInViewport({ ratio: 1 });
  await expect(log.button('follow')).toHaveAttribute('aria-pressed', 'false');
  await expect(window.page.getByText(window.t('logs.inexact'))).toBeHidden();
});

test('a click on the notification of a crash leads to the lines around it, wherever the window was left', async ({
  steward,
  host,
  window,
  installThree,
  crashing: { name, written, crash },
}) => {
  test.skip(host !== 'electron', 'notifications are Electron’s');
  const [other] = (await installThree('Other')).names;
  await watchNotifications(steward);
  const title = window.t('notify.crashedTitle', { name });
  const told = async () => (await notifications(steward)).map((each) => each.title);
  const leave = async (): Promise<void> => {
    await hide(steward);
    await expect.poll(() => isShown(steward)).toBe(false);
  };
  const click = async (): Promise<void> => {
    await clickNotification(steward, title);
    await expect.poll(() => isShown(steward)).toBe(true);
    await expect(window.detail(name)).toBeVisible();
    await expectCrash(window);
  };

  // Its log was open, and its end followed; the restart has begun a new file meanwhile.
  await written();
  await window.select(name);
  await expect(window.log.button('follow')).toHaveAttribute('aria-pressed', 'true');
  await leave();
  await crash();
  await expect.poll(told, { timeout: 30_000 }).toContain(title);
  await click();

  // New lines do not lead away from there, and the end is there when it is asked for.
  await window.log.button('follow').click();
  await expect(window.log.line(numbered(1))).toBeHidden();
  await leave();
  await click();

  // Another service is open, and another page of this one.
  await window.select(other);
  await leave();
  await click();
  await window.openTab(name, 'history');
  await leave();
  await click();

  // Its log has not been open at all.
  await window.page.reload();
  await window.ready();
  await window.select(other);
  await leave();
  await click();
});

test('what comes after a crash of just now does not lead away from it, until the end is gone to', async ({
  window,
  machine,
  install,
}) => {
  const AppStdout = `${machine.windowsPath(machine.folder('crash-fresh'))}\\out.log`;
  const name = await install('Fresh', {
    arguments: ['--interval-ms', '20'],
    settings: { AppStdout, AppTimestampLog: '1', AppRestartDelay: '600000' },
    start: true,
  });
  await window.select(name);
  await expect(window.log.line(manyth).last()).toBeVisible();
  await machine.terminate((await window.pid(name)) ?? 0);
  await window.expectState(name, 'backoff');
  await window.openTab(name, 'history');
  await window.history(name).logLinks.first().click();
  await expectExit(window);

  // Started again, it goes on below what is read, until somebody goes there.
  await machine.succeed('stop', name);
  await machine.succeed('start', name);
  await expect(window.log.line(/^\[000001\] /)).toBeAttached();
  await expectExit(window);
  await window.expectState(name, 'running');
  await expect(window.log.lines).toBeFocused();
  await window.page.keyboard.press('End');
  await expect(window.log.line(manyth).last()).toBeVisible();
  await expect(window.log.line(/^\[000001\] /)).toBeHidden();
  await expect(window.log.button('follow')).toHaveAttribute('aria-pressed', 'true');
  await machine.succeed('stop', name);
});
