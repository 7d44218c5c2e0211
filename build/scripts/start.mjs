import { spawn } from 'node:child_process';
import path from 'node:path';
import { buildApp, buildHelper } from './build.mjs';
import { openDevPrefix, placeSample, sampleProgram } from './dev-prefix.mjs';
import { electronRuntime, electronSwitches, hasDisplay } from './electron-runtime.mjs';
import { note, step } from './log.mjs';
import { helper, out, root } from './paths.mjs';
import { setup } from './setup.mjs';

await setup({ forTests: false });
await buildHelper();
await buildApp();
const env = { ...process.env, STEWARD_HELPER: helper };
if (process.platform !== 'win32') {
  const wine = await openDevPrefix();
  Object.assign(env, wine.env, { STEWARD_WINE: wine.tools.wine });
}
const sample = placeSample(sampleProgram);

const { command, args } = await chooseWindow();
note(`To try it out, create a service for the sample program: ${sample}`);
const child = spawn(command, args, { env, stdio: 'inherit' });
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
  process.on(signal, () => child.kill(signal));
child.once('exit', (code) => {
  if (process.platform !== 'win32') {
    note(
      'Services go on running under Wine. `npm run stop` ends them; `npm run clean` removes them with their prefix.',
    );
  }
  process.exit(code ?? 1);
});

/** Electron where its runtime can be had and a display exists, else the browser; says which and why. */
async function chooseWindow() {
  step('Opening Steward');
  if (hasDisplay()) {
    const runtime = await electronRuntime();
    if (runtime.executable !== null) {
      note(`In Electron, from ${runtime.from}. Steward's icon is in the notification area.`);
      return { command: runtime.executable, args: [...electronSwitches(), root] };
    }
    note(`In the browser, because ${runtime.why}.`);
  } else {
    note('In the browser, because there is no display here (DISPLAY is not set).');
  }
  const open = hasDisplay() ? ['--open'] : [];
  return {
    command: process.execPath,
    args: [path.join(out, 'app', 'browser', 'index.mjs'), ...open, ...process.argv.slice(2)],
  };
}
