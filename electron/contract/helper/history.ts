import { z } from 'zod';
import { instantSchema } from './instant.js';
import { serviceConfigSchema } from './model.js';

/** Operations that change a service's configuration. */
export const CONFIG_OPERATIONS = ['create', 'configure', 'delete', 'adopt', 'release'] as const;

/** One line of a service's history: a change of its configuration. */
export const configChangeSchema = z.object({
  at: instantSchema,
  /** `DOMAIN\user`. */
  user: z.string(),
  tool: z.enum(['app', 'console']),
  operation: z.enum(CONFIG_OPERATIONS),
  /** Whether values of environment variables were changed. They are left out of the configurations, which have the names. */
  secrets: z.boolean(),
  before: serviceConfigSchema.nullable(),
  after: serviceConfigSchema.nullable(),
});
export type ConfigChange = z.infer<typeof configChangeSchema>;
