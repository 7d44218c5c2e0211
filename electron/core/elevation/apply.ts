import { failure, MAX_ERROR_TEXT, StewardError } from '../../contract/errors.js';
import { applyResultSchema, type ApplyResult, type Operation } from '../../contract/helper/operations.js';
import type { Elevator } from './elevator.js';
import { writeRequestFile } from './request-file.js';

/** What came of a request: the operations were done, or the person declined and nothing was. */
export type Applied =
  { readonly status: 'done'; readonly results: ApplyResult['results'] } | { readonly status: 'cancelled' };

/** A request that failed, with what the helper could undo of it. */
export class ApplyError extends StewardError {
  constructor(readonly result: Extract<ApplyResult, { ok: false }>) {
    super(result.error);
  }

  /** Whether the helper was refused at its very first step, so that another attempt starts from the same state. */
  get refusedAtOnce(): boolean {
    const { error, failedOperation } = this.result;
    return error.code === 'accessDenied' && (failedOperation ?? 0) === 0;
  }
}

/**
 * Has the helper carry out these operations, all or nothing.
 *
 * @param each every operation by itself instead; the results say what became of each
 * @throws ApplyError the helper's own error; StewardError `elevationFailed` or `helperGarbage`
 */
export async function applyOperations(
  elevator: Elevator,
  operations: readonly Operation[],
  each = false,
): Promise<Applied> {
  const request = await writeRequestFile(operations, each);
  try {
    const run = await elevator.run({ requestFile: request.path, sha256: request.sha256 });
    const result = parseResult(run.stdout, run.exitCode, request.id);
    if (result.ok) return { status: 'done', results: result.results };
    if (result.error.code === 'elevationDeclined') return { status: 'cancelled' };
    throw new ApplyError(result);
  } finally {
    await request.remove();
  }
}

/** Reads the one line that `steward apply` prints; its exit code and its request id must fit. */
export function parseResult(stdout: string, exitCode: number, id: string): ApplyResult {
  const line = stdout.trim();
  const parsed = applyResultSchema.safeParse(parseJson(line));
  // A request that was not even read is answered without its id.
  const fits =
    parsed.success &&
    (parsed.data.id === id || (parsed.data.id === null && !parsed.data.ok)) &&
    parsed.data.ok === (exitCode === 0);
  if (fits) return parsed.data;
  const printed = line === '' ? 'nothing' : line;
  const message = `steward apply ended with exit code ${exitCode} and printed: ${printed}`.slice(
    0,
    MAX_ERROR_TEXT,
  );
  throw new StewardError(failure('helperGarbage', { message, operation: 'apply' }));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
