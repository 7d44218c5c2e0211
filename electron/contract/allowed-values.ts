import { z } from 'zod';
import type { Message } from './describe.js';
import { nativeSettingsSchema } from './native-settings.js';
import { parametersSchema, PRIORITIES } from './parameters.js';

interface JsonSchema {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly enum?: readonly (string | number)[];
  readonly anyOf?: readonly { readonly const?: string | number }[];
  readonly additionalProperties?: JsonSchema;
}

const words = (values: readonly (string | number)[]): Message => ({
  key: 'allowed.words',
  params: { values: values.join(', ') },
});

/** Parameters whose texts have a form of their own. */
const FORMS: Readonly<Record<string, Message>> = {
  AppPriority: words(Object.keys(PRIORITIES)),
  AppAffinity: { key: 'allowed.processors', params: {} },
  AppEnvironment: { key: 'allowed.environment', params: {} },
  AppEnvironmentExtra: { key: 'allowed.environment', params: {} },
  Environment: { key: 'allowed.environment', params: {} },
  FailureActions: { key: 'allowed.failureActions', params: {} },
  RotateAt: { key: 'allowed.dayTimes', params: {} },
};

/**
 * The words for what a parameter takes; null for paths and command lines, whose rules have errors of their own, and for what
 * is no parameter.
 *
 * @param field a parameter's name, or a request's field such as `parameters.AppThrottle`
 */
export function describeAllowed(field: string): Message | null {
  const name = field.replace(/^(parameters|native)\./, '');
  const form = FORMS[name];
  if (form !== undefined) return form;
  const shapes: Readonly<Record<string, z.ZodType>> = {
    ...parametersSchema.shape,
    ...nativeSettingsSchema.shape,
  };
  const schema = shapes[name];
  if (schema === undefined) return null;
  const { minimum, maximum, ...rest } = z.toJSONSchema(schema) as JsonSchema;
  if (minimum !== undefined && maximum !== undefined) {
    return { key: 'allowed.number', params: { min: minimum, max: maximum } };
  }
  const values =
    rest.enum ?? rest.additionalProperties?.enum ?? rest.anyOf?.flatMap((one) => one.const ?? []);
  return values === undefined ? null : words(values);
}
