import { expect, it, vi } from 'vitest';
import { Operations } from '../../../../electron/core/services/operations.js';

it('refuses a second operation on the same service, whatever its case, and allows one on another', async () => {
  const onChange = vi.fn();
  const operations = new Operations(onChange);
  let finish: () => void = () => undefined;
  const first = operations.run('start', ['A', 'B'], () => new Promise<void>((resolve) => (finish = resolve)));
  expect(onChange).toHaveBeenLastCalledWith([
    { name: 'A', action: 'start' },
    { name: 'B', action: 'start' },
  ]);

  const work = vi.fn(() => Promise.resolve('done'));
  await expect(operations.run('stop', ['C', 'b'], work)).rejects.toMatchObject({
    failure: { code: 'busy', object: 'b', operation: 'stop' },
  });
  expect(work).not.toHaveBeenCalled();
  expect(await operations.run('stop', ['C'], work)).toBe('done');

  finish();
  await first;
  expect(onChange).toHaveBeenLastCalledWith([]);
  expect(await operations.run('stop', ['a'], work)).toBe('done');
});

it('is free again after a failure', async () => {
  const operations = new Operations(() => undefined);
  await expect(operations.run('start', ['A'], () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(operations.list()).toEqual([]);
});
