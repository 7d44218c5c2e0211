import { z } from 'zod';

/** Most services, most files, and the longest path of a file in a support bundle. */
export const MAX_SUPPORT_SERVICES = 500;
export const MAX_SUPPORT_FILES = 4000;

/** The place of a file in the bundle, with `/` between its parts. */
export const supportPath = z.string().min(1).max(300);

/** What a support bundle is to contain besides versions, the list of services and what is kept of the machine. */
export const supportChoiceSchema = z.strictObject({
  /** Names of the services whose settings, events and logs go into it. */
  services: z.array(z.string().min(1).max(256)).max(MAX_SUPPORT_SERVICES),
  /** The ends of the services' logs. */
  logs: z.boolean(),
  /** Steward's own log and the person's settings. */
  application: z.boolean(),
});
export type SupportChoice = z.infer<typeof supportChoiceSchema>;

export const supportFileSchema = z.object({
  path: supportPath,
  /** In bytes of UTF-8. */
  size: z.number().int().nonnegative(),
  /** How many secrets were left out of it. */
  leftOut: z.number().int().nonnegative(),
});
export type SupportFile = z.infer<typeof supportFileSchema>;

/** A bundle as it would be saved. */
export const supportPreviewSchema = z.object({
  id: z.string(),
  /** The file name that it gets, such as `steward-support-GAMES-20261121-120000.zip`. */
  name: z.string(),
  files: z.array(supportFileSchema),
});
export type SupportPreview = z.infer<typeof supportPreviewSchema>;

/**
 * What became of saving: the path, null when the person cancelled; where the host has no dialog to save, the archive itself in
 * Base64, for the page to download.
 */
export const supportSavedSchema = z.object({ path: z.string().nullable(), archive: z.string().nullable() });
export type SupportSaved = z.infer<typeof supportSavedSchema>;
