import type { z } from 'zod';
import { ERROR_CODES, failure, toFailure, type Failure } from '../contract/errors.js';
import { invocations, type Channel, type Handlers, type Reply } from '../contract/ipc.js';
import type { Log } from './log.js';

/** Arguments that a failure never quotes. */
const SECRETS: ReadonlySet<PropertyKey> = new Set(['password', 'passwords']);

/** Longest value that a failure quotes, in UTF-16 units. */
const MAX_VALUE = 256;

/**
 * Carries out one invocation from outside: the channel must be known and the arguments must be what its model says before
 * a handler sees them. It never throws; whatever goes wrong comes back as a coded failure.
 */
export async function dispatch(
  handlers: Handlers,
  channel: unknown,
  args: unknown,
  log: Log,
): Promise<Reply> {
  if (!isChannel(channel)) {
    return refuse(
      failure('badRequest', { message: 'there is no such channel', field: 'channel', value: quote(channel) }),
    );
  }
  const parsed = invocations[channel].args.safeParse(args);
  if (!parsed.success) return refuse(argumentFailure(parsed.error, args));
  try {
    const handler = handlers[channel] as (args: unknown) => Promise<unknown>;
    return { ok: true, result: await handler(parsed.data) };
  } catch (error) {
    const failed = toFailure(error);
    if (failed.code === 'internal') {
      log.error(`${channel}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
    return refuse(failed);
  }
}

function isChannel(value: unknown): value is Channel {
  return typeof value === 'string' && Object.hasOwn(invocations, value);
}

function refuse(failed: Failure): Reply {
  return { ok: false, failure: failed };
}

/** The first thing that is wrong; a model that names its issues by error codes keeps them. */
function argumentFailure(error: z.ZodError, args: unknown): Failure {
  const issue = error.issues[0];
  const path = issue?.path ?? [];
  const message = issue?.message ?? 'invalid arguments';
  const code = ERROR_CODES.find((known) => known === message) ?? 'badRequest';
  return failure(code, { message, field: path.join('.') || null, value: valueAt(args, path) });
}

function valueAt(args: unknown, path: readonly PropertyKey[]): string | null {
  // Arguments as a whole may be large or hold what nobody should read in a log.
  if (path.length === 0 || path.some((key) => SECRETS.has(key))) return null;
  let value = args;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return null;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value === null || value === undefined ? null : quote(value);
}

/** A value from outside in words; of one that JSON cannot say (undefined, a cycle, a bigint) its type. */
function quote(value: unknown): string {
  if (typeof value === 'string') return value.slice(0, MAX_VALUE);
  if (value === undefined) return 'undefined';
  try {
    return JSON.stringify(value).slice(0, MAX_VALUE);
  } catch {
    return typeof value;
  }
}
