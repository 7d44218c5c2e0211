import { z } from 'zod';

/** Why a file of a folder may be the program that the folder was chosen for. */
const CANDIDATE_REASONS = [
  'program',
  'package',
  'script',
  'onlyScript',
  'dotnet',
  'jar',
  'nginx',
  'batch',
] as const;

/** A file of a folder that may be the program to run. */
export const programCandidateSchema = z.object({
  /** Windows path. */
  path: z.string(),
  reason: z.enum(CANDIDATE_REASONS),
});
export type ProgramCandidate = z.infer<typeof programCandidateSchema>;
