import { z } from 'zod';

/** What may keep a service from running. Each has its words in the texts, under `diagnosis.<code>`. */
export const FINDING_CODES = [
  // Found on the machine
  'programMissing',
  'programIsDirectory',
  'needsInterpreter',
  'programNotExecutable',
  'directoryMissing',
  'dependencyMissing',
  'dependencyNotRunning',
  // Told by the system
  'wrongMachine',
  'accessDenied',
  'elevationRequired',
  'logonFailed',
  'logonRightMissing',
  'startTimeout',
  'markedForDeletion',
  'settingInvalid',
  'hookForbids',
  'hostDied',
  // Told by the exit code
  'dllMissing',
  'dllFunctionMissing',
  'dllMachine',
  'dllInitFailed',
  'crashed',
  // Told by the program's last lines
  'portInUse',
  'portHeld',
  'portHeldByService',
  'waitsForInput',
  'portForbidden',
  'moduleMissing',
  'fileMissing',
  'permissionDenied',
  'connectionRefused',
  'runtimeMissing',
  'runtimeTooOld',
  'commandLineWrong',
  'outOfMemory',
  // Told by its behaviour
  'endsAtOnce',
  'keepsExiting',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** What can be done about it from here. */
const remedySchema = z.discriminatedUnion('to', [
  /** Change a setting of the service. */
  z.object({ to: z.literal('setting'), setting: z.string() }),
  /** Look at what the program has printed. */
  z.object({ to: z.literal('log') }),
  /** Start another service first. */
  z.object({ to: z.literal('start'), service: z.string() }),
]);
export type Remedy = z.infer<typeof remedySchema>;

/** One thing that is wrong, or probably so. */
const findingSchema = z.object({
  code: z.enum(FINDING_CODES),
  /** What its words need. */
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Whether it was seen; otherwise it is concluded from what the program has said. */
  certain: z.boolean(),
  remedies: z.array(remedySchema),
});
export type Finding = z.infer<typeof findingSchema>;

/** Why a service does not run, as far as can be told: the likeliest first. */
export const diagnosisSchema = z.object({
  findings: z.array(findingSchema),
  /** The last lines of the program's last run. */
  output: z.array(z.string()),
});
export type Diagnosis = z.infer<typeof diagnosisSchema>;
