import { openDevPrefix, placeSample } from './dev-prefix.mjs';
import { fail, note, step } from './log.mjs';
import { fetchSample } from './samples.mjs';

/** Fetches the README's second example, a web server written in Go, and says what to enter in the form. */
step('Fetching esbuild, a web server written in Go');
const program = await fetchSample('esbuild').catch((/** @type {unknown} */ error) =>
  fail(error instanceof Error ? error.message : String(error)),
);
if (process.platform !== 'win32') await openDevPrefix();
const placed = placeSample(program);
const folder = placed.slice(0, placed.lastIndexOf('\\'));
note(`Program:   ${placed}`);
note(`Arguments: --serve=127.0.0.1:8000 --servedir="${folder}" --watch=forever`);
note('Once it runs: http://127.0.0.1:8000');
