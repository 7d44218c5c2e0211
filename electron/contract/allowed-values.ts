import type { Message } from './describe.js';
import {
  EXIT_ACTIONS,
  FLAGS,
  LOG_ENCODINGS,
  PRIORITIES,
  RANGES,
  SERVICE_TYPES,
  SID_TYPES,
} from './setting-values.js';

const words = (values: readonly (string | number)[]): Message => ({
  key: 'allowed.words',
  params: { values: values.join(', ') },
});

const range = ([min, max]: readonly [number, number]): Message => ({
  key: 'allowed.number',
  params: { min, max },
});

const ALLOWED: ReadonlyMap<string, Message> = new Map([
  ...Object.entries(RANGES).map(([name, bounds]): [string, Message] => [name, range(bounds)]),
  ...FLAGS.map((name): [string, Message] => [name, words([0, 1])]),
  ...Object.entries<Message>({
    AppExit: words(EXIT_ACTIONS),
    LogEncoding: words(LOG_ENCODINGS),
    Type: words(SERVICE_TYPES),
    SidType: words(SID_TYPES),
    AppPriority: words(Object.keys(PRIORITIES)),
    AppAffinity: { key: 'allowed.processors', params: {} },
    AppEnvironment: { key: 'allowed.environment', params: {} },
    AppEnvironmentExtra: { key: 'allowed.environment', params: {} },
    Environment: { key: 'allowed.environment', params: {} },
    FailureActions: { key: 'allowed.failureActions', params: {} },
    RotateAt: { key: 'allowed.dayTimes', params: {} },
  }),
]);

/**
 * The words for what a parameter takes; null for paths and command lines, whose rules have errors of their own, and for what
 * is no parameter.
 *
 * @param field a parameter's name, or a request's field such as `parameters.AppThrottle`
 */
export function describeAllowed(field: string): Message | null {
  return ALLOWED.get(field.replace(/^(parameters|native)\./, '')) ?? null;
}
