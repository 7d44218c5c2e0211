import { z } from 'zod';
import { outcomeSchema } from './outcome.js';
import { COMMAND_TOOLS, HOST_CHANGES } from './transfer-kinds.js';
import {
  commandScriptSchema,
  exportRequestSchema,
  hostChangeRequestSchema,
  hostedServiceSchema,
  importPreviewSchema,
  importRequestSchema,
  importTextSchema,
} from './transfer.js';

const name = z.string().min(1).max(256);

/** What the window may ask for about carrying configurations out of this machine and into it. */
export const transferInvocations = {
  /** The configuration of services as text. */
  'transfer.export': { args: exportRequestSchema, result: z.object({ text: z.string() }) },
  /** Commands that create a service anew. */
  'transfer.commands': {
    args: z.strictObject({ name, tool: z.enum(COMMAND_TOOLS) }),
    result: commandScriptSchema,
  },
  /** The services that can be taken over from NSSM, or given back to it. */
  'transfer.hosts': {
    args: z.strictObject({ change: z.enum(HOST_CHANGES) }),
    result: z.object({ services: z.array(hostedServiceSchema) }),
  },
  /** Takes services over from NSSM, or gives them back, all or none. */
  'transfer.changeHosts': { args: hostChangeRequestSchema, result: outcomeSchema },
  /** Reads a file, and tells what a configuration in it would change; nothing is changed. */
  'transfer.preview': {
    args: z.strictObject({
      text: importTextSchema,
      file: z.string().max(260),
      /** Windows folder of the file; null where it is not known. */
      folder: z.string().max(32_767).nullable(),
    }),
    result: importPreviewSchema,
  },
  /** Brings the named services of a configuration into its state, all or nothing. */
  'transfer.apply': { args: importRequestSchema, result: outcomeSchema },
} as const;
