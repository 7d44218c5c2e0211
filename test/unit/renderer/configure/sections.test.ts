import { expect, it } from 'vitest';
import { searchSections, sectionsOf, sectionWith } from '../../../../renderer/features/configure/sections.js';
import { EXIT, EXTRA, row, THROTTLE } from './rows.js';

const BACKOFF = row('BackoffDelay', { help: { en: 'The first pause', 'zh-CN': '首次等待' } });
const sections = sectionsOf([EXTRA, BACKOFF, THROTTLE, EXIT, row('Unknown')]);

it('sections have the rows that there are, in their own order, and empty ones are left out', () => {
  expect(sections.map(({ id, rows, expert }) => [id, rows, expert])).toEqual([
    ['restart', [EXIT, THROTTLE], [BACKOFF]],
    ['environment', [EXTRA], []],
  ]);
});

it.each([
  ['appthrottle', ['AppThrottle']],
  ['minimum RUN', ['AppThrottle']],
  ['最短', ['AppThrottle']],
  ['pause', ['BackoffDelay']],
  ['首次', ['BackoffDelay']],
  ['suicide', ['AppExit']],
  ['help app', ['AppExit', 'AppThrottle', 'AppEnvironmentExtra']],
  ['nonsense', []],
])('a search for %j finds %j', (search, names) => {
  const found = searchSections(sections, search).flatMap(({ rows }) => rows.map(({ name }) => name));
  expect(found).toEqual(names);
});

it('knows where a setting stands', () => {
  expect(sectionWith(sections, 'BackoffDelay')?.id).toBe('restart');
  expect(sectionWith(sections, 'Unknown')).toBeUndefined();
});
