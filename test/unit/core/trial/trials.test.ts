import { expect, test, vi } from 'vitest';
import { failure, StewardError } from '../../../../electron/contract/errors.js';
import type { TrialNews, TrialProgress } from '../../../../electron/contract/trial.js';
import { Trials } from '../../../../electron/core/trial/trials.js';

const SUBJECT = { parameters: { Application: 'C:\\a.exe' }, account: 'LocalSystem' };

const news = (text: string, end: TrialNews['end'] = null): TrialNews => ({
  pid: 7,
  output: text === '' ? [] : [{ stream: 'stderr', bytes: Buffer.from(text).toString('base64') }],
  droppedBytes: 0,
  processes: 1,
  sockets: [],
  end,
});
const EXITED = { by: 'program', exitCode: 1, ranMs: 80, left: 0 } as const;

function setUp(answers: Readonly<Record<string, unknown>> = {}) {
  const call = vi.fn((method: string) => {
    const answer = { trial: { pid: 7, commandLine: '"C:\\a.exe"' }, endTrial: {}, ...answers }[method];
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  });
  const told: TrialProgress[] = [];
  const trials = new Trials({ call: call as never }, () => []);
  return { trials, call, told, tell: (progress: TrialProgress) => void told.push(progress) };
}

test('what is printed is told as it comes, and at the end what it says', async () => {
  const { trials, told, tell } = setUp({
    ports: {
      sockets: [{ protocol: 'tcp', address: '0.0.0.0', port: 8080, pid: 2210, image: 'nginx.exe' }],
    },
  });
  expect(await trials.start({}, SUBJECT, tell)).toEqual({ commandLine: '"C:\\a.exe"' });
  trials.take(news('listen on :8080: '));
  trials.take(news('EADDRINUSE\n', EXITED));
  await vi.waitFor(() => expect(told).toHaveLength(2));
  expect(told[0]).toMatchObject({ output: [{ stream: 'stderr', text: 'listen on :8080: ' }], end: null });
  expect(told[1]?.end).toMatchObject({
    ...EXITED,
    findings: [{ code: 'portHeld', certain: true, params: { what: '8080', image: 'nginx.exe', pid: 2210 } }],
  });
});

test('there is one at a time; after its end, or after it was refused, there can be another', async () => {
  const { trials, call, told, tell } = setUp();
  await trials.start({}, SUBJECT, tell);
  await expect(trials.start({}, SUBJECT, tell)).rejects.toMatchObject({ failure: { code: 'trialRunning' } });
  trials.take(news('', EXITED));
  await vi.waitFor(() => expect(told).toHaveLength(1));
  call.mockReturnValueOnce(Promise.reject(new StewardError(failure('pathMissing', { message: 'x' }))));
  await expect(trials.start({}, SUBJECT, tell)).rejects.toMatchObject({ failure: { code: 'pathMissing' } });
  await expect(trials.start({}, SUBJECT, tell)).resolves.toBeDefined();
});

test('only whose run it is ends it, also while it is only starting', async () => {
  const { trials, call, tell } = setUp();
  const owner = {};
  const starting = trials.start(owner, SUBJECT, tell);
  await trials.end({});
  expect(call).not.toHaveBeenCalledWith('endTrial', {});
  await trials.end(owner);
  await starting;
  expect(call.mock.calls.filter(([method]) => method === 'endTrial')).toHaveLength(1);
});

test('when the helper is lost, the run has ended with it', async () => {
  const { trials, told, tell } = setUp();
  await trials.start({}, SUBJECT, tell);
  trials.take(news('hello'));
  trials.lost();
  trials.lost();
  trials.take(news('from another time', EXITED));
  expect(told.map(({ end }) => end?.by)).toEqual([undefined, 'helper']);
});
