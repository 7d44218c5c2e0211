import { fail, note } from './log.mjs';
import { productVersion } from './package/components.mjs';

/** A release is built only from a tag that names its version: `node build/scripts/check-tag.mjs v1.0.0`. */
const tag = process.argv[2] ?? '';
const wanted = `v${productVersion()}`;
if (tag !== wanted) fail(`The tag is ${tag}, but package.json has the version of ${wanted}.`);
note(`${tag} is the version of package.json`);
