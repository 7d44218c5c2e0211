import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { encodeIco } from './icons/ico.mjs';
import { fail, note, step } from './log.mjs';
import { root } from './paths.mjs';

/**
 * Draws every icon from the SVG files in build/icons/source, by rsvg-convert (Debian: librsvg2-bin). The results are
 * committed; `--check` tells whether they still belong to their sources, without drawing.
 */

const folder = path.join(root, 'build', 'icons');
const manifestFile = path.join(folder, 'manifest.json');

const INPUTS = [
  'build/icons/source/app.svg',
  'build/icons/source/app-small.svg',
  'build/icons/source/tray.svg',
  'build/scripts/icons.mjs',
  'build/scripts/icons/ico.mjs',
  'build/scripts/icons/png.mjs',
];

/** Sizes that Windows asks for at 100, 125, 150, 175, 200, 250 and 300 %. */
const TRAY_SIZES = [16, 20, 24, 28, 32, 40, 48];
const APP_SIZES = [16, 20, 24, 28, 32, 40, 48, 64, 128, 256];
/** Below this the detailed drawing turns to mud. */
const DETAILED_FROM = 32;

/** The taskbars and the colours that stand out on them. */
const TASKBARS = {
  dark: { mark: '#ffffff', red: '#ff5a5f', amber: '#ffb900', grey: '#9a9a9a' },
  light: { mark: '#1f1f1f', red: '#d13438', amber: '#d97a00', grey: '#7a7a7a' },
};

/** States of the tray; red and amber differ in shape, too. */
const STATES = /** @type {const} */ (['ok', 'attention-red', 'attention-amber', 'disconnected']);

/**
 * @param {typeof STATES[number]} state
 * @param {typeof TASKBARS.dark} colours
 */
function trayStyle(state, { mark, red, amber, grey }) {
  const hide = (/** @type {string} */ name) => `.${name} { display: none }`;
  switch (state) {
    case 'ok':
      return `.mark { fill: ${mark} } ${['outline', 'dot', 'ring'].map(hide).join(' ')}`;
    case 'disconnected':
      return `.mark { fill: ${grey} } ${['solid', 'dot', 'ring'].map(hide).join(' ')}`;
    case 'attention-red':
      return `.mark { fill: ${mark}; mask: url(#gap) } .dot { fill: ${red} } ${['outline', 'ring'].map(hide).join(' ')}`;
    case 'attention-amber':
      return `.mark { fill: ${mark}; mask: url(#gap) } .ring { fill: ${amber} } ${['outline', 'dot'].map(hide).join(' ')}`;
  }
}

/**
 * @param {string} source name in build/icons/source
 * @param {number} size pixels
 * @param {string} [style] CSS
 */
function render(source, size, style = '') {
  const file = path.join(folder, 'source', source);
  const css = `<style>${style}</style>`;
  const svg = readFileSync(file, 'utf8').replace(/(<svg[^>]*>)/, `$1${css}`);
  return execFileSync(
    'rsvg-convert',
    ['--width', String(size), '--height', String(size), '--format', 'png'],
    {
      input: svg,
    },
  );
}

/** @returns {Map<string, Buffer>} every icon by its file name */
function drawAll() {
  /** @type {Map<string, Buffer>} */
  const files = new Map();
  const app = (/** @type {number} */ size) =>
    render(size < DETAILED_FROM ? 'app-small.svg' : 'app.svg', size);
  files.set('app.ico', encodeIco(APP_SIZES.map(app)));
  files.set('app.png', app(256));
  for (const [taskbar, colours] of Object.entries(TASKBARS)) {
    for (const state of STATES) {
      const draw = (/** @type {number} */ size) => render('tray.svg', size, trayStyle(state, colours));
      files.set(`tray-${state}-${taskbar}.ico`, encodeIco(TRAY_SIZES.map(draw)));
      files.set(`tray-${state}-${taskbar}.png`, draw(24));
      files.set(`tray-${state}-${taskbar}@2x.png`, draw(48));
    }
  }
  return files;
}

/** @param {Buffer} data */
const sha256 = (data) => createHash('sha256').update(data).digest('hex');

/** Line ends are git's business. */
const inputsHash = () =>
  sha256(
    Buffer.concat(
      INPUTS.map((file) => Buffer.from(readFileSync(path.join(root, file), 'utf8').replaceAll('\r\n', '\n'))),
    ),
  );

/** @returns {string[]} what is wrong with the committed icons; nothing when they belong to their sources */
export function staleIcons() {
  if (!existsSync(manifestFile)) return ['build/icons/manifest.json is missing'];
  /** @type {unknown} */
  const parsed = JSON.parse(readFileSync(manifestFile, 'utf8'));
  const manifest = /** @type {{inputs: string, outputs: Record<string, string>}} */ (parsed);
  const problems =
    manifest.inputs === inputsHash() ? [] : ['the drawings have changed since the icons were made'];
  for (const [name, hash] of Object.entries(manifest.outputs)) {
    const file = path.join(folder, name);
    if (!existsSync(file)) problems.push(`build/icons/${name} is missing`);
    else if (sha256(readFileSync(file)) !== hash) problems.push(`build/icons/${name} was changed by hand`);
  }
  return problems;
}

function makeIcons() {
  step('Drawing the icons');
  /** @type {Record<string, string>} */
  const outputs = {};
  for (const [name, data] of drawAll()) {
    writeFileSync(path.join(folder, name), data);
    outputs[name] = sha256(data);
  }
  writeFileSync(manifestFile, `${JSON.stringify({ inputs: inputsHash(), outputs }, null, 2)}\n`);
  note(`${Object.keys(outputs).length} files in build/icons`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (process.argv[2] === '--check') {
    const problems = staleIcons();
    if (problems.length > 0) fail(`${problems.join('\n  ')}\nRun node build/scripts/icons.mjs.`);
  } else {
    makeIcons();
  }
}
