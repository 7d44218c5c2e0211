import { z } from 'zod';
import { LANGUAGES } from '../language.js';

/** Three numbers with dots, as versions of Steward are. */
const versionSchema = z.string().regex(/^\d{1,5}(\.\d{1,5}){2}$/);

/**
 * What the administrator has laid down for all users of the machine, below `HKLM\\Software\\Policies\\Steward`; null where
 * nothing is. A value that makes no sense lays nothing down, as Windows treats its own policies.
 */
export const policySchema = z.object({
  language: z.enum(LANGUAGES).nullable().catch(null),
  /** 0 forbids to look for updates, 1 demands it. */
  updates: z
    .union([z.literal(0), z.literal(1)])
    .nullable()
    .catch(null),
  /** Where updates are looked for, in place of the address that was built in. */
  updateUrl: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .nullable()
    .catch(null),
  /** No version above it is taken. */
  newestVersion: versionSchema.nullable().catch(null),
  /** 0 forbids to give other accounts control of a service. */
  delegation: z.number().int().nonnegative().nullable().catch(null),
});
export type Policy = z.infer<typeof policySchema>;
