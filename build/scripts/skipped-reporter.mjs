import { writeFileSync } from 'node:fs';

/**
 * Writes which tests a run of Vitest or Playwright has skipped, and why, into the file that `STEWARD_SKIPPED_FILE` names, for
 * the summary of `npm test`.
 *
 * @typedef {{name: string, reason: string}} Skipped
 */
export default class SkippedReporter {
  /** @type {Skipped[]} */
  #skipped = [];

  /**
   * Of Vitest.
   * @param {readonly import('vitest/node').TestModule[]} modules
   */
  onTestRunEnd(modules) {
    for (const module of modules) {
      for (const test of module.children.allTests('skipped')) {
        const result = test.result();
        const note = 'note' in result ? result.note : undefined;
        this.#add(`${module.relativeModuleId} › ${test.fullName.replaceAll(' > ', ' › ')}`, note);
      }
    }
    this.#write();
  }

  /**
   * Of Playwright.
   * @param {import('@playwright/test/reporter').TestCase} test
   * @param {import('@playwright/test/reporter').TestResult} result
   */
  onTestEnd(test, result) {
    if (result.status !== 'skipped') return;
    const reason = test.annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description;
    this.#add(test.titlePath().slice(2).join(' › '), reason);
  }

  /** Of Playwright. */
  onEnd() {
    this.#write();
  }

  /** Of Playwright: the list is printed by another reporter. */
  printsToStdio() {
    return false;
  }

  /**
   * @param {string} name
   * @param {string | undefined} reason
   */
  #add(name, reason) {
    this.#skipped.push({ name, reason: reason ?? '' });
  }

  #write() {
    const file = process.env['STEWARD_SKIPPED_FILE'];
    if (file !== undefined) writeFileSync(file, JSON.stringify(this.#skipped));
  }
}
