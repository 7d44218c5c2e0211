import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { note, step } from './log.mjs';
import { out } from './paths.mjs';

/**
 * Where the output of a stage goes: shown as it comes, or into a file.
 * @typedef {{into?: number}} Output
 */

/**
 * Runs stages in their order, as many beside each other as there are lanes. One alone, or in one lane, shows its output as it
 * comes; of several each is shown as a whole when it has ended.
 * @template V
 * @param {readonly {name: string, run: (output: Output) => Promise<V>}[]} stages the longest first
 * @param {number} lanes
 * @returns {Promise<{name: string, verdict: V, seconds: number}[]>} in the order of the stages
 */
export async function besideEachOther(stages, lanes) {
  const alone = Math.min(lanes, stages.length) === 1;
  /** @type {{name: string, verdict: V, seconds: number}[]} */
  const report = [];
  let next = 0;
  const lane = async () => {
    for (let index = next++; index < stages.length; index = next++) {
      const stage = stages[index];
      if (stage === undefined) return;
      const started = Date.now();
      const verdict = alone ? await shown(stage) : await keptBack(stage, index);
      report[index] = { name: stage.name, verdict, seconds: (Date.now() - started) / 1000 };
    }
  };
  await Promise.all(Array.from({ length: alone ? 1 : lanes }, lane));
  return report;
}

/**
 * @template V
 * @param {{name: string, run: (output: Output) => Promise<V>}} stage
 */
function shown(stage) {
  step(stage.name);
  return stage.run({});
}

/**
 * @template V
 * @param {{name: string, run: (output: Output) => Promise<V>}} stage
 * @param {number} index
 */
async function keptBack(stage, index) {
  const folder = path.join(out, 'test', 'output');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${index}.log`);
  const into = openSync(file, 'w');
  note(`begun: ${stage.name} (${file})`);
  try {
    return await stage.run({ into });
  } finally {
    closeSync(into);
    step(stage.name);
    process.stdout.write(readFileSync(file));
  }
}
