import { expect, test } from 'vitest';
import { FINDING_CODES } from '../../../electron/contract/diagnosis.js';
import { texts } from '../../../renderer/locales/index.js';

/** Findings that are read from a program's line, which may not name what it is about. */
const NAMED_BY_A_LINE = ['portInUse', 'portForbidden', 'moduleMissing', 'fileMissing', 'connectionRefused'];

test('every finding has words in both languages, and others where its line names nothing', () => {
  const expected = [...FINDING_CODES, ...NAMED_BY_A_LINE.map((code) => `${code}Plain`)].sort();
  for (const { diagnosis } of Object.values(texts)) {
    expect(Object.keys(diagnosis.finding).sort()).toEqual(expected);
  }
});
