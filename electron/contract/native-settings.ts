import { z } from 'zod';
import { integer } from './parameters.js';
import { SERVICE_TYPES, SID_TYPES } from './setting-values.js';

const flag = z.union([z.literal(0), z.literal(1)]);
const commandLine = z.string().max(16_383);
const name = z.string().regex(/\S/);

const MAX_ACTIONS = 100;

/** Whether a text lists recovery actions with their delays in milliseconds, such as `restart/60000/run/1000`. */
function isFailureActions(text: string): boolean {
  if (text === '') return true;
  const parts = text.split('/');
  if (parts.length % 2 !== 0 || parts.length > 2 * MAX_ACTIONS) return false;
  return parts.every((part, index) =>
    index % 2 === 0
      ? /^(none|restart|reboot|run|)$/i.test(part)
      : /^\d+$/.test(part) && Number(part) <= 0xffff_ffff,
  );
}

/**
 * What the Service Control Manager keeps of a service and has no field of its own in the protocol. The helper's table is the
 * source; the contract test compares names, ranges and kinds.
 */
export const nativeSettingsSchema = z.strictObject({
  /** Variables that the SCM adds to the environment of the service's process. */
  Environment: z.array(z.string().regex(/^[^=]+=/s)).optional(),
  Type: z.enum(SERVICE_TYPES).optional(),
  /** What the SCM does at each failure, as `sc failure` takes it. */
  FailureActions: z.string().refine(isFailureActions).optional(),
  /** Seconds without failure after which counting begins anew; 0xFFFFFFFF: never. Kept only with actions. */
  FailureResetPeriod: integer('FailureResetPeriod').optional(),
  FailureCommand: commandLine.optional(),
  FailureRebootMessage: commandLine.optional(),
  FailureActionsOnNonCrashFailures: flag.optional(),
  /** Milliseconds. */
  PreshutdownTimeout: integer('PreshutdownTimeout').optional(),
  /** Accounts, or SIDs, that may start and stop the service without being administrators. */
  AllowControl: z.array(name).optional(),
  RequiredPrivileges: z.array(name).optional(),
  SidType: z.enum(SID_TYPES).optional(),
});
export type NativeSettings = z.infer<typeof nativeSettingsSchema>;
export type NativeSettingName = keyof NativeSettings;
