import { z } from 'zod';
import { directorySchema } from './helper/model.js';
import { MAX_LINK_TARGET } from './link-target.js';

const nothing = z.strictObject({});
const name = z.string().min(1).max(256);

/** Most characters that a person saves at once. */
const MAX_SAVED_TEXT = 4 * 1024 * 1024;
/** A file's name without any folder. */
const fileNameSchema = z
  .string()
  .min(1)
  .max(128)
  .regex(/^[^\p{Cc}<>:"/\\|?*]+$/u);

/** What the window may ask for about files, folders and links. */
export const fileInvocations = {
  /** Shows the system's file dialog; null when it was cancelled. */
  'files.choose': {
    args: z.strictObject({ kind: z.enum(['program', 'directory']), start: z.string().max(32_767) }),
    result: z.object({ path: z.string().nullable() }),
  },
  'files.directory': { args: z.strictObject({ path: z.string().max(32_767) }), result: directorySchema },
  /** Turns the host's own path of a dropped file into a Windows path. */
  'files.dropped': {
    args: z.strictObject({ path: z.string().min(1).max(32_767) }),
    result: z.object({ path: z.string() }),
  },
  /** Opens the folder of a service's program in the system's file manager. */
  'files.reveal': { args: z.strictObject({ name }), result: nothing },
  /** Opens a folder in which Steward itself keeps something. */
  'files.revealStore': {
    args: z.strictObject({ store: z.enum(['logs', 'data', 'settings']) }),
    result: nothing,
  },
  /** Opens a link that is kept for a service. */
  'links.open': {
    args: z.strictObject({ name, target: z.string().min(1).max(MAX_LINK_TARGET) }),
    result: nothing,
  },
  /** Saves a text where the person chooses; null when that was cancelled. Only where there are native dialogs. */
  'files.save': {
    args: z.strictObject({ name: fileNameSchema, text: z.string().max(MAX_SAVED_TEXT) }),
    result: z.object({ path: z.string().nullable() }),
  },
} as const;
