import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { buildPreset } from '../../build/scripts/build.mjs';
import { fail, note, step } from '../../build/scripts/log.mjs';
import { out } from '../../build/scripts/paths.mjs';
import { has, run } from '../../build/scripts/run.mjs';

/**
 * Fuzzes the helper's pure parts by libFuzzer, which needs Clang: `npm run fuzz`, or `npm run fuzz -- 300 request affinity` for
 * some targets and another number of seconds each. What it finds is kept in build/out/fuzz, and the corpus for the next time.
 */
const [secondsWord = '120', ...wanted] = process.argv.slice(2);
const seconds = Number(secondsWord);
if (!Number.isInteger(seconds) || seconds < 1)
  fail(`“${secondsWord}” is no number of seconds: npm run fuzz -- 120 [target…]`);

const compiler = ['clang++', 'clang++-19', 'clang++-16', 'clang++-14'].find((name) => has(name));
if (compiler === undefined)
  fail('Clang was not found; on Debian, apt-get install clang-14 libclang-rt-14-dev installs it.');
// CMake asks for the compiler by this variable when the build folder is new.
process.env['CXX'] = compiler;
step(`Building with ${compiler}`);
await buildPreset('fuzz');

const program = path.join(out, 'cmake', 'fuzz', 'helper-fuzz');
const known = spawnSync(program, ['--targets'], { encoding: 'utf8' }).stdout.split('\n').filter(Boolean);
const unknown = wanted.find((name) => !known.includes(name));
if (unknown !== undefined) fail(`There is no target ${unknown}; choose from ${known.join(', ')}.`);

const broken = [];
for (const target of wanted.length > 0 ? wanted : known) {
  step(`Fuzzing ${target} for ${seconds} s`);
  const corpus = path.join(out, 'fuzz', target);
  mkdirSync(corpus, { recursive: true });
  const options = [`-max_total_time=${seconds}`, '-max_len=4096', '-print_final_stats=1', '-verbosity=0'];
  options.push(`-artifact_prefix=${path.join(out, 'fuzz', `${target}-`)}`);
  const { code, output } = await run(program, [`--target=${target}`, ...options, corpus], { quiet: true });
  note(/number_of_executed_units: \d+/.exec(output)?.[0] ?? output);
  if (code === 0) continue;
  broken.push(target);
  console.error(output);
}
if (broken.length > 0) fail(`Broken by fuzzing: ${broken.join(', ')}.`);
