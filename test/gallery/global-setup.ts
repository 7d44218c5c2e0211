import { existsSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { out } from '../../build/scripts/paths.mjs';
import { PREFIX_VARIABLE } from '../e2e/global-setup.js';
import setupMachine from '../e2e/global-setup.js';
import { serveGallery } from '../support/gallery/serve.mjs';
import { HELPER, openMachine } from '../support/machine.js';

/** Tells the tests where the gallery is. */
export const URL_VARIABLE = 'STEWARD_GALLERY_URL';
/** The helper's table of parameters, which the window shows the settings by; kept for as long as the helper is the same. */
const SCHEMA = path.join(out, 'gallery-schema.json');

/** Builds the gallery and serves it for the run. */
export default async function setup(): Promise<() => void> {
  if (!existsSync(SCHEMA) || statSync(SCHEMA).mtimeMs < statSync(HELPER).mtimeMs) await askHelper();
  const gallery = await serveGallery({ 'schema.json': SCHEMA });
  process.env[URL_VARIABLE] = gallery.url;
  return gallery.close;
}

async function askHelper(): Promise<void> {
  const end = await setupMachine();
  try {
    writeFileSync(SCHEMA, await openMachine(process.env[PREFIX_VARIABLE] ?? null).succeed('schema'));
  } finally {
    await end();
  }
}
