import { z } from 'zod';
import { nativeSettingsSchema } from './native-settings.js';
import { parametersSchema } from './parameters.js';
import { startTypeSchema } from './helper/model.js';
import { checkServiceName } from './service-name.js';
import type { ErrorCode } from './errors.js';

/** Version of the format that `steward export` writes and `steward apply-config` reads (docs/fleet.md). */
export const CONFIG_VERSION = 1;

/** Most services of one configuration, and most characters of its text. */
export const MAX_SERVICES = 500;
export const MAX_CONFIG_TEXT = 512 * 1024;

/** The same values, each of which may be left out, or null, which resets it. */
function resettable(shape: z.ZodRawShape) {
  const entries = Object.entries(shape) as [string, z.ZodType][];
  return z.strictObject(
    Object.fromEntries(entries.map(([name, value]) => [name, value.nullable().optional()])),
  );
}

/** One service of a configuration; what is left out stays as it is on the machine. */
export const wantedServiceSchema = z.strictObject({
  name: z.string().superRefine((name, context) => {
    const code: ErrorCode | null = checkServiceName(name);
    if (code !== null) context.addIssue({ code: 'custom', message: code });
  }),
  ensure: z.enum(['present', 'absent']).optional(),
  state: z.enum(['running', 'stopped']).optional(),
  hosting: z.enum(['steward', 'native']).optional(),
  displayName: z.string().optional(),
  description: z.string().optional(),
  startType: startTypeSchema.optional(),
  account: z.string().min(1).optional(),
  dependencies: z.array(z.string().min(1)).optional(),
  parameters: resettable(parametersSchema.shape).optional(),
  native: resettable(nativeSettingsSchema.shape).optional(),
  passwordFrom: z
    .union([z.strictObject({ env: z.string().min(1) }), z.strictObject({ stdin: z.number().int().min(1) })])
    .optional(),
});
export type WantedService = z.infer<typeof wantedServiceSchema>;

/** A configuration of services, as it stands in a file. */
export const fleetConfigSchema = z.strictObject({
  $schema: z.string().optional(),
  version: z.literal(CONFIG_VERSION),
  services: z.array(wantedServiceSchema).max(MAX_SERVICES),
});
export type FleetConfig = z.infer<typeof fleetConfigSchema>;
