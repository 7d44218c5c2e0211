/** Steps of a script, said so that a person can follow them. */

/** @param {string} text */
export function step(text) {
  console.log(`\n\u001b[1m▸ ${text}\u001b[0m`);
}

/** @param {string} text */
export function note(text) {
  console.log(`  ${text}`);
}

/**
 * Ends the script with a message instead of a stack trace.
 * @param {string} text
 * @returns {never}
 */
export function fail(text) {
  console.error(`\n\u001b[31m✖ ${text}\u001b[0m`);
  process.exit(1);
}
