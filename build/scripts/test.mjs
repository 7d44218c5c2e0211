import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { buildApp, buildHelper, buildPreset } from './build.mjs';
import { electronRuntime, electronSwitches, hasDisplay } from './electron-runtime.mjs';
import { fail, note, step } from './log.mjs';
import { besideEachOther } from './lanes.mjs';
import { out, packages, root } from './paths.mjs';
import { run } from './run.mjs';
import { setup } from './setup.mjs';

/**
 * @typedef {import('./skipped-reporter.mjs').Skipped} Skipped
 * @typedef {{ok: boolean, left?: Skipped[]} | {skipped: string}} Verdict
 * @typedef {import('./lanes.mjs').Output} Output
 * @typedef {{name: string, group: string, run: (output: Output) => Promise<Verdict>}} Stage
 */

/**
 * The program of each tool. Started by Node itself, since the commands of `.bin` are scripts of another kind on each system.
 */
const TOOLS = {
  tsc: 'typescript/bin/tsc',
  eslint: 'eslint/bin/eslint.js',
  prettier: 'prettier/bin/prettier.cjs',
  vitest: 'vitest/vitest.mjs',
  playwright: '@playwright/test/cli.js',
};

/**
 * A command that runs a tool with arguments.
 * @param {keyof typeof TOOLS} tool
 * @param {string[]} args
 * @returns {[string, string[]]}
 */
const tool = (tool, args) => [process.execPath, [path.join(root, 'node_modules', TOOLS[tool]), ...args]];

/**
 * A stage that is one command.
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Stage['run']}
 */
const command =
  (command, args, env = {}) =>
  async (output) => ({ ok: (await run(command, args, { cwd: root, env, ...output })).code === 0 });

const REPORTER = path.join(root, 'build', 'scripts', 'skipped-reporter.mjs');

/**
 * A stage that tells which of its tests it has skipped.
 * @param {string} project
 * @param {string} program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Stage['run']}
 */
const telling =
  (project, program, args, env = {}) =>
  async (output) => {
    const file = path.join(out, 'test', `skipped-${project}.json`);
    mkdirSync(path.dirname(file), { recursive: true });
    rmSync(file, { force: true });
    const { code } = await run(program, args, {
      cwd: root,
      env: { ...env, STEWARD_SKIPPED_FILE: file },
      ...output,
    });
    const left = existsSync(file) ? /** @type {unknown} */ (JSON.parse(readFileSync(file, 'utf8'))) : [];
    return { ok: code === 0, left: /** @type {Skipped[]} */ (left) };
  };

/** @param {string} project */
const vitest = (project) => {
  const args = ['run', '--config', 'build/vitest.config.ts', '--project', project];
  return telling(project, ...tool('vitest', [...args, '--reporter', 'default', '--reporter', REPORTER]));
};

/**
 * @param {string} project
 * @param {NodeJS.ProcessEnv} [env]
 */
function playwright(project, env = {}) {
  const args = ['test', '--config', 'build/playwright.config.ts', '--project', project];
  args.push('--reporter', `list,${REPORTER}`);
  // Each clears its own at the beginning.
  args.push('--output', path.join(out, `playwright-${project}`));
  const [node, own] = tool('playwright', args);
  if (hasDisplay()) return telling(project, node, own, env);
  const screen = ['-a', '-s', '-screen 0 1440x960x24'];
  return telling(project, 'xvfb-run', [...screen, node, ...own], env);
}

/** The window over answers that are written down, in states that are hard to reach on a machine; Chromium needs no display for it. */
const galleryTests = telling(
  'gallery',
  ...tool('playwright', [
    ...['test', '--config', 'build/playwright.gallery.config.ts'],
    ...['--reporter', `list,${REPORTER}`],
  ]),
);

/**
 * The pure parts of the helper, built for this machine with sanitizers, and their doctest cases.
 * @type {Stage['run']}
 */
async function helperTests(output) {
  if (process.platform === 'win32') return { skipped: 'the sanitizer build needs GCC or Clang on Linux' };
  await buildPreset('native-tests');
  return command(path.join(out, 'cmake', 'native-tests', 'helper-tests'), [])(output);
}

/**
 * End to end in real Electron, under Xvfb where there is no display.
 * @type {Stage['run']}
 */
async function electronTests(output) {
  const runtime = await electronRuntime();
  if (runtime.executable === null)
    return { skipped: `${runtime.why}. Set ELECTRON_OVERRIDE_DIST_PATH to a runtime.` };
  note(`Electron from ${runtime.from}: ${runtime.executable}`);
  return playwright('electron', {
    STEWARD_ELECTRON: runtime.executable,
    STEWARD_ELECTRON_SWITCHES: electronSwitches().join(' '),
  })(output);
}

/**
 * What electron-builder makes for this machine: its archive, its fuses, and that it works.
 * @type {Stage['run']}
 */
async function packagedTests(output) {
  if (process.platform !== 'linux')
    return { skipped: 'on Windows the installed application is tested: npm run test:installed' };
  const runtime = await electronRuntime();
  if (runtime.executable === null)
    return { skipped: `${runtime.why}. Set ELECTRON_OVERRIDE_DIST_PATH to a runtime.` };
  const { packFolder } = await import('./package/pack.mjs');
  const { writeNotices } = await import('./package/notices.mjs');
  writeNotices();
  await packFolder(path.dirname(runtime.executable), runtime.executable);
  return playwright('packaged', {
    STEWARD_PACKAGED: path.join(packages, 'linux-unpacked', 'stewardtray'),
    STEWARD_ELECTRON_SWITCHES: electronSwitches().join(' '),
  })(output);
}

/**
 * What tells soonest first, then the longest: those that wait most of the time beside those that compute.
 * @type {Stage[]}
 */
const STAGES = [
  { group: 'static', name: 'types', run: command(...tool('tsc', ['--build'])) },
  {
    group: 'static',
    name: 'lint and import boundaries',
    run: command(...tool('eslint', ['--config', 'build/eslint.config.mjs', '--max-warnings', '0', '.'])),
  },
  {
    group: 'static',
    name: 'formatting',
    run: command(
      ...tool('prettier', ['--config', 'build/prettier.config.mjs', '--log-level', 'warn', '--check', '.']),
    ),
  },
  { group: 'unit', name: 'unit tests', run: vitest('unit') },
  { group: 'contract', name: 'contract tests', run: vitest('contract') },
  {
    group: 'integration',
    name: 'integration tests (real service control manager)',
    run: vitest('integration'),
  },
  { group: 'helper', name: 'helper tests (doctest, with sanitizers)', run: helperTests },
  { group: 'e2e', name: 'end to end in the browser', run: playwright('browser') },
  { group: 'e2e', name: 'end to end in Electron', run: electronTests },
  { group: 'package', name: 'the packaged application', run: packagedTests },
  { group: 'e2e', name: 'the window in every state (gallery)', run: galleryTests },
];

/**
 * The stages to run: all, or those of one group (`--only integration`).
 * @param {string[]} args
 */
function chosenStages(args) {
  const at = args.indexOf('--only');
  if (at < 0) return STAGES;
  const group = args[at + 1];
  const chosen = STAGES.filter((stage) => stage.group === group);
  const groups = [...new Set(STAGES.map((stage) => stage.group))].join(', ');
  return chosen.length > 0
    ? chosen
    : fail(`--only ${group ?? ''}: there is no such group; choose from ${groups}.`);
}

const stages = chosenStages(process.argv.slice(2));
await setup({ forTests: true });
await buildHelper();
await buildApp();

// Windows has one service control manager, which most stages change.
const lanes = process.platform === 'win32' ? 1 : Math.min(2, availableParallelism());
const report = await besideEachOther(stages, lanes);

step('Summary');
for (const { name, verdict, seconds } of report) {
  const word = 'skipped' in verdict ? `NOT RUN: ${verdict.skipped}` : verdict.ok ? 'passed' : 'FAILED';
  note(`${name}: ${word} (${seconds.toFixed(1)} s)`);
  if (!('left' in verdict)) continue;
  for (const { name: test, reason } of verdict.left ?? [])
    note(`  not run: ${test}${reason && `: ${reason}`}`);
}
const failed = report.filter(({ verdict }) => 'ok' in verdict && !verdict.ok).length;
const skipped = report.filter(({ verdict }) => 'skipped' in verdict).length;
console.log(`\nstages: ${report.length - failed - skipped} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed > 0 ? 1 : 0);
