import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { existsSync } from 'node:fs';
import { failure, StewardError } from '../../contract/errors.js';
import type { Log } from '../log.js';
import type { Runtime } from '../runtime/runtime.js';
import { LineSplitter } from './line-splitter.js';
import type { Transport } from './transport.js';

/** Longest line that the helper may send, in bytes: room for the directory of a very full folder. */
const MAX_LINE_BYTES = 16 * 1024 * 1024;
/** How much of the helper's standard error one message in the log keeps, in characters. */
const MAX_DIAGNOSTIC = 2000;

/**
 * Starts `steward rpc`.
 *
 * @throws StewardError `helperMissing` when there is no helper at its place, `helperDied` when the system refuses to run it
 */
export function spawnTransport(runtime: Runtime, log: Log): Transport {
  if (!existsSync(runtime.helper)) throw helperMissing(runtime.helper);
  const child = spawnHelper(runtime);
  const splitter = new LineSplitter(MAX_LINE_BYTES);
  let lineListener: (line: string) => void = () => undefined;
  let endListener: (error: Error) => void = () => undefined;
  let ended = false;

  const end = (error: Error): void => {
    if (ended) return;
    ended = true;
    child.kill('SIGKILL');
    child.stdout.destroy();
    child.stderr.destroy();
    endListener(error);
  };

  child.on('error', (cause: NodeJS.ErrnoException) => {
    // A program that vanished between the check and the start is as missing as one that never was there.
    end(
      cause.code === 'ENOENT' ? helperMissing(child.spawnfile, cause) : died(runtime.helper, cause.message),
    );
  });
  // `exit`, not `close`: under Wine another process may hold the pipes open for ever.
  child.on('exit', (code, signal) => {
    const how = signal === null ? `exit code ${String(code)}` : `signal ${signal}`;
    // What is still in the pipe is read before the end is told.
    setImmediate(() => end(died(runtime.helper, `the helper ended with ${how}`)));
  });
  // A write after the helper's end, or a pipe that breaks with it, fails here; its exit tells the rest.
  for (const stream of [child.stdin, child.stdout, child.stderr]) stream.on('error', () => undefined);
  child.stdout.on('data', (chunk: Buffer) => {
    const lines = splitter.push(chunk);
    if (lines === 'tooLong') {
      const message = `the helper sent a line of more than ${MAX_LINE_BYTES} bytes`;
      end(new StewardError(failure('helperGarbage', { message, object: runtime.helper })));
      return;
    }
    for (const line of lines) if (!ended) lineListener(line);
  });
  child.stderr.on('data', (chunk: Buffer) => {
    log.info(`helper: ${chunk.toString('utf8').trim().slice(0, MAX_DIAGNOSTIC)}`);
  });

  return {
    send: (line) => {
      if (!ended && child.stdin.writable) child.stdin.write(`${line}\n`);
    },
    onLine: (listener) => {
      lineListener = listener;
    },
    onEnd: (listener) => {
      endListener = listener;
    },
    kill: () => end(died(runtime.helper, 'the helper was ended by Steward')),
  };
}

/** Some refusals come as events, others are thrown: a file that is no program, or one that a virus scanner blocks. */
function spawnHelper(runtime: Runtime): ChildProcessWithoutNullStreams {
  const { file, args, env } = runtime.command(['rpc']);
  try {
    return spawn(file, args, { env, stdio: 'pipe', windowsHide: true });
  } catch (error) {
    throw died(runtime.helper, error instanceof Error ? error.message : String(error));
  }
}

function helperMissing(path: string, cause?: Error): StewardError {
  const parts = { message: `the helper ${path} is missing`, object: path };
  return new StewardError(failure('helperMissing', parts), { cause });
}

function died(path: string, message: string): StewardError {
  return new StewardError(failure('helperDied', { message, object: path }));
}
