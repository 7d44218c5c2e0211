import path from 'node:path';
import { buildApp, buildHelper, buildPreset } from './build.mjs';
import { electronRuntime, electronSwitches, hasDisplay } from './electron-runtime.mjs';
import { fail, note, step } from './log.mjs';
import { out, root } from './paths.mjs';
import { run } from './run.mjs';
import { setup } from './setup.mjs';

/**
 * @typedef {{ok: boolean} | {skipped: string}} Verdict
 * @typedef {{name: string, group: string, run: () => Promise<Verdict>}} Stage
 */

const bin = (/** @type {string} */ name) => path.join(root, 'node_modules', '.bin', name);

/**
 * A stage that is one command.
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {() => Promise<Verdict>}
 */
const command =
  (command, args, env = {}) =>
  async () => ({ ok: (await run(command, args, { cwd: root, env })).code === 0 });

/** @param {string} project */
const vitest = (project) =>
  command(bin('vitest'), ['run', '--config', 'build/vitest.config.ts', '--project', project]);

/**
 * @param {string} project
 * @param {NodeJS.ProcessEnv} [env]
 */
function playwright(project, env = {}) {
  const args = ['test', '--config', 'build/playwright.config.ts', '--project', project];
  if (hasDisplay()) return command(bin('playwright'), args, env);
  return command('xvfb-run', ['-a', '-s', '-screen 0 1440x960x24', bin('playwright'), ...args], env);
}

/** The pure parts of the helper, built for this machine with sanitizers, and their doctest cases. */
async function helperTests() {
  if (process.platform === 'win32') return { skipped: 'the sanitizer build needs GCC or Clang on Linux' };
  await buildPreset('native-tests');
  return command(path.join(out, 'cmake', 'native-tests', 'helper-tests'), [])();
}

/** End to end in real Electron, under Xvfb where there is no display. */
async function electronTests() {
  const runtime = await electronRuntime();
  if (runtime.executable === null)
    return { skipped: `${runtime.why}. Set ELECTRON_OVERRIDE_DIST_PATH to a runtime.` };
  note(`Electron from ${runtime.from}: ${runtime.executable}`);
  return playwright('electron', {
    STEWARD_ELECTRON: runtime.executable,
    STEWARD_ELECTRON_SWITCHES: electronSwitches().join(' '),
  })();
}

/** @type {Stage[]} */
const STAGES = [
  { group: 'static', name: 'types', run: command(bin('tsc'), ['--build']) },
  {
    group: 'static',
    name: 'lint and import boundaries',
    run: command(bin('eslint'), ['--config', 'build/eslint.config.mjs', '--max-warnings', '0', '.']),
  },
  {
    group: 'static',
    name: 'formatting',
    run: command(bin('prettier'), [
      '--config',
      'build/prettier.config.mjs',
      '--log-level',
      'warn',
      '--check',
      '.',
    ]),
  },
  { group: 'unit', name: 'unit tests', run: vitest('unit') },
  { group: 'helper', name: 'helper tests (doctest, with sanitizers)', run: helperTests },
  { group: 'contract', name: 'contract tests', run: vitest('contract') },
  {
    group: 'integration',
    name: 'integration tests (real service control manager)',
    run: vitest('integration'),
  },
  { group: 'e2e', name: 'end to end in the browser', run: playwright('browser') },
  { group: 'e2e', name: 'end to end in Electron', run: electronTests },
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

/** @type {{name: string, verdict: Verdict, seconds: number}[]} */
const report = [];
for (const stage of stages) {
  step(stage.name);
  const started = Date.now();
  const verdict = await stage.run();
  report.push({ name: stage.name, verdict, seconds: (Date.now() - started) / 1000 });
}

step('Summary');
for (const { name, verdict, seconds } of report) {
  const word = 'skipped' in verdict ? `NOT RUN: ${verdict.skipped}` : verdict.ok ? 'passed' : 'FAILED';
  note(`${name}: ${word} (${seconds.toFixed(1)} s)`);
}
const failed = report.filter(({ verdict }) => 'ok' in verdict && !verdict.ok).length;
const skipped = report.filter(({ verdict }) => 'skipped' in verdict).length;
console.log(`\nstages: ${report.length - failed - skipped} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed > 0 ? 1 : 0);
