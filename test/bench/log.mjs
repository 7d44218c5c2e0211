import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { chromium } from 'playwright';
import { out } from '../../build/scripts/paths.mjs';
import { STEWARD } from './machine.mjs';

/**
 * @typedef {import('./machine.mjs').Machine} Machine
 * @typedef {import('playwright').Page} Page
 *
 * @typedef {object} LogFigures in milliseconds
 * @property {number} open from the click on the service to its last line on screen
 * @property {number} jump from the press on Go to to another part on screen; the slowest
 * @property {number} search from the last key to the whole count, a text that is not there
 * @property {number} searchExpression the same with a regular expression
 *
 * @typedef {object} FollowFigures
 * @property {number} rate lines a second that were written
 * @property {number} longestFrame the longest time without a frame, ms
 * @property {number} frames a second
 * @property {number} behind from the last line written to it on screen, ms
 */

const GIB = 1_000_000_000;
const FOLLOW_MS = 10_000;
const CHROMIUM = process.env['STEWARD_CHROMIUM'] ?? '/usr/bin/chromium';

/** @param {number} number */
const line = (number) => {
  const at = new Date(1_790_000_000_000 + number * 20).toISOString().replace('T', ' ').replace('Z', '');
  const text = `${at}: [${String(number).padStart(9, '0')}] INFO player ${number % 977} joined room ${number % 41}`;
  return `${text.padEnd(99, '.')}\n`;
};

/**
 * A log of 1 GB, opened, gone through and searched in Chromium.
 * @param {Machine} machine
 * @param {number} runs
 * @returns {Promise<LogFigures>}
 */
export async function largeLog(machine, runs) {
  const folder = machine.newFolder();
  const file = path.join(folder, 'large.log');
  const lines = GIB / 100;
  const descriptor = openSync(file, 'w');
  for (let number = 0; number < lines; number += 10_000) {
    writeSync(descriptor, Array.from({ length: 10_000 }, (_, n) => line(number + n)).join(''));
  }
  closeSync(descriptor);
  const settings = { AppStdout: machine.windowsPath(file) };
  return machine.withService(STEWARD, ['--quiet'], settings, async (service) =>
    withPage(machine, folder, async (page) => {
      /** @type {number[]} */
      const opened = [];
      for (let run = 0; run < runs; run += 1) {
        await page.reload();
        await page.getByRole('row').filter({ hasText: service.name }).waitFor();
        opened.push(await page.evaluate(openLog, { name: service.name, last: tag(lines - 1) }));
      }
      /** @type {number[]} */
      const jumps = [];
      for (const percent of [37, 91, 3, 64, 50]) {
        await page.getByRole('button', { name: 'Go to', exact: true }).click();
        await page.getByLabel('Position in percent', { exact: true }).fill(String(percent));
        const from = Math.floor((lines * percent) / 100);
        jumps.push(await page.evaluate(jump, { from: from - 2000, to: from + 2000 }));
      }
      await page.getByRole('button', { name: 'Find', exact: true }).click();
      const search = await page.evaluate(find, { text: 'no such words', told: 'Not found' });
      await page.getByRole('button', { name: 'Regular expression' }).click();
      const expression = 'room \\d+ left|player 5 died';
      const searchExpression = await page.evaluate(find, { text: expression, told: 'Not found' });
      return { open: median(opened), jump: Math.max(...jumps), search, searchExpression };
    }),
  );
}

/**
 * A log that grows by 100,000 lines a second, followed in Chromium.
 * @param {Machine} machine
 * @returns {Promise<FollowFigures>}
 */
export async function followedLog(machine) {
  const folder = machine.newFolder();
  const file = path.join(folder, 'growing.log');
  const descriptor = openSync(file, 'a');
  writeSync(descriptor, line(0));
  const settings = { AppStdout: machine.windowsPath(file) };
  try {
    return await machine.withService(STEWARD, ['--quiet'], settings, async (service) =>
      withPage(machine, folder, async (page) => {
        await page.getByRole('row').filter({ hasText: service.name }).waitFor();
        await page.evaluate(openLog, { name: service.name, last: tag(0) });
        await page.evaluate(countFrames);
        const begun = performance.now();
        let written = 1;
        for (let passed = 0; passed < FOLLOW_MS; passed = performance.now() - begun) {
          const due = Math.floor(passed * 100);
          if (due > written) {
            writeSync(
              descriptor,
              Array.from({ length: due - written }, (_, n) => line(written + n)).join(''),
            );
            written = due;
          }
          await delay(5);
        }
        const rate = (written / (performance.now() - begun)) * 1000;
        writeSync(descriptor, line(written));
        const behind = await page.evaluate(seen, tag(written));
        const frames = await page.evaluate(framesCounted);
        return { rate, behind, ...frames };
      }),
    );
  } finally {
    closeSync(descriptor);
  }
}

/** @param {number} number */
function tag(number) {
  return `[${String(number).padStart(9, '0')}]`;
}

/** @param {number[]} values */
function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

/**
 * Serves Steward to a page of Chromium for the time of `use`.
 * @template T
 * @param {Machine} machine
 * @param {string} folder for its settings
 * @param {(page: Page) => Promise<T>} use
 * @returns {Promise<T>}
 */
async function withPage(machine, folder, use) {
  const userData = path.join(folder, 'user-data');
  mkdirSync(userData);
  const env = { ...machine.wine.env, STEWARD_HELPER: STEWARD.file, STEWARD_USER_DATA: userData };
  const server = spawn(process.execPath, [path.join(out, 'app', 'browser', 'index.mjs')], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  try {
    /** @type {string} */
    const url = await new Promise((resolve, reject) => {
      void ended.then(() => reject(new Error('The browser host has ended.')));
      createInterface(server.stdout).on('line', (text) => {
        const found = /^Steward: (http:\S+)$/.exec(text)?.[1];
        if (found !== undefined) resolve(found);
      });
    });
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const browser = await chromium.launch({ executablePath: CHROMIUM, args });
    try {
      const page = await browser.newPage({ viewport: { width: 1180, height: 760 }, locale: 'en' });
      await page.goto(url);
      return await use(page);
    } finally {
      await browser.close();
    }
  } finally {
    server.kill('SIGTERM');
    await ended;
  }
}

// What follows runs in the page: each function stands for itself.

/**
 * @param {{name: string, last: string}} what
 * @returns {Promise<number>}
 */
function openLog({ name, last }) {
  const rows = [...document.querySelectorAll('[role=row]')];
  const row = rows.find((each) => each.textContent.includes(name));
  const begun = performance.now();
  for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
    row?.dispatchEvent(new MouseEvent(type, { bubbles: true, button: 0 }));
  }
  return new Promise((resolve) => {
    const look = () => {
      if (document.querySelector('[role=log]')?.textContent.includes(last) === true)
        resolve(performance.now() - begun);
      else requestAnimationFrame(look);
    };
    look();
  });
}

/**
 * @param {{from: number, to: number}} range of line numbers, of which the first on screen must be
 * @returns {Promise<number>}
 */
function jump({ from, to }) {
  const buttons = [...document.querySelectorAll('button')];
  const begun = performance.now();
  buttons.find((each) => each.getAttribute('aria-label')?.includes('percent') === true)?.click();
  return new Promise((resolve) => {
    const look = () => {
      const text = document.querySelector('[role=log]')?.textContent ?? '';
      const number = Number(/\[(\d{9})\]/.exec(text)?.[1]);
      if (number >= from && number <= to) resolve(performance.now() - begun);
      else requestAnimationFrame(look);
    };
    look();
  });
}

/**
 * @param {{text: string, told: string}} what
 * @returns {Promise<number>}
 */
function find({ text, told }) {
  const input = document.querySelector('[role=search] input');
  const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
  const begun = performance.now();
  value?.set?.call(input, text);
  input?.dispatchEvent(new Event('input', { bubbles: true }));
  return new Promise((resolve) => {
    const look = () => {
      const status = document.querySelector('[role=search] [role=status]')?.textContent ?? '';
      if (status === told) resolve(performance.now() - begun);
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(() => requestAnimationFrame(look));
  });
}

function countFrames() {
  const counted = { frames: 0, longest: 0, begun: performance.now(), last: performance.now() };
  Object.assign(globalThis, { counted });
  const frame = () => {
    const now = performance.now();
    counted.longest = Math.max(counted.longest, now - counted.last);
    counted.last = now;
    counted.frames += 1;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

/**
 * @param {string} last
 * @returns {Promise<number>}
 */
function seen(last) {
  const begun = performance.now();
  return new Promise((resolve) => {
    const look = () => {
      if (document.querySelector('[role=log]')?.textContent.includes(last) === true)
        resolve(performance.now() - begun);
      else requestAnimationFrame(look);
    };
    look();
  });
}

function framesCounted() {
  const { counted } =
    /** @type {typeof globalThis & {counted: {frames: number, longest: number, begun: number, last: number}}} */ (
      globalThis
    );
  return {
    longestFrame: counted.longest,
    frames: (counted.frames / (counted.last - counted.begun)) * 1000,
  };
}
