import { describe, expect, test } from 'vitest';
import { MAX_TRIAL_TEXT, type TrialProgress } from '../../../../electron/contract/trial.js';
import { texts } from '../../../../renderer/locales/index.js';
import { newTrial, portTexts, withProgress } from '../../../../renderer/features/trial/trial-state.js';
import { verdict } from '../../../../renderer/features/trial/verdict.js';

const progress = (more: Partial<TrialProgress>): TrialProgress => ({
  output: [],
  droppedBytes: 0,
  processes: 1,
  sockets: [],
  end: null,
  ...more,
});
const out = (text: string) => ({ stream: 'stdout', text }) as const;
const error = (text: string) => ({ stream: 'stderr', text }) as const;

test('output of one stream is joined, that of both stands in its order', () => {
  const first = withProgress(newTrial(0), progress({ output: [out('a'), out('b')] }));
  const second = withProgress(first, progress({ output: [out('c'), error('x'), out('d')] }));
  expect(second.parts).toEqual([out('abc'), error('x'), out('d')]);
  expect(second).toMatchObject({ phase: 'running', cut: false });
});

test('of too much output the newest is shown, from the start of a line, and that is said', () => {
  const line = `${'x'.repeat(99)}\n`;
  const much = withProgress(
    withProgress(newTrial(0), progress({ output: [error('first\n')] })),
    progress({ output: [out(line.repeat(1000))] }),
  );
  const [only, ...others] = much.parts;
  expect(others).toEqual([]);
  expect(only?.text.length).toBeLessThanOrEqual(MAX_TRIAL_TEXT);
  expect(only?.text.startsWith('x'.repeat(99))).toBe(true);
  expect(much.cut).toBe(true);
  expect(withProgress(newTrial(0), progress({ droppedBytes: 5 })).cut).toBe(true);
});

test('ports are told with their addresses, each once', () => {
  const socket = { protocol: 'tcp', address: '0.0.0.0', port: 80, pid: 1, image: 'a.exe' } as const;
  expect(portTexts([socket, { ...socket, pid: 2 }, { ...socket, address: '::1' }])).toEqual([
    'TCP 0.0.0.0:80',
    'TCP [::1]:80',
  ]);
});

describe('the end in words', () => {
  const end = { by: 'program', exitCode: 3, ranMs: 12_000, left: 0 } as const;
  const of = (more: Partial<NonNullable<TrialProgress['end']>>) =>
    verdict(withProgress(newTrial(0), progress({ end: { ...end, findings: [], ...more } })));

  test('it runs', () => {
    expect(verdict(newTrial(0))).toBeNull();
  });

  test.each([
    [{}, 'bad', ['code']],
    [{ exitCode: 0 }, 'doubtful', ['zero']],
    [{ exitCode: 0, left: 2 }, 'doubtful', ['zero', 'left']],
    [{ by: 'limit', exitCode: null }, 'good', ['limit']],
    [{ by: 'stop', exitCode: null }, 'neutral', ['stop']],
    [{ by: 'helper', exitCode: null }, 'bad', ['helper']],
  ] as const)('%j', (more, tone, keys) => {
    const told = of(more);
    expect(told?.tone).toBe(tone);
    expect(told?.parts.map(({ key }) => key)).toEqual(keys.map((key) => `trial.ended.${key}`));
    for (const { trial } of Object.values(texts)) {
      for (const key of keys) expect(Object.keys(trial.ended)).toContain(key === 'left' ? 'left_other' : key);
    }
  });

  test('an exit code is told as people look it up', () => {
    expect(of({ exitCode: 0xc000_0135 })?.parts[0]?.params).toEqual({ ran: '12.0 s', code: '0xC0000135' });
  });
});
