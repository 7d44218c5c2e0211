import { z } from 'zod';
import { MAX_ACCOUNT } from './create-form.js';
import { startTypeSchema } from './helper/model.js';
import { MAX_ARGUMENTS, MAX_PATH_UNITS } from './parameters.js';
import { settingValuesSchema } from './service-settings.js';

/** Longest name of a template, in UTF-16 units, and how many a person may keep. */
export const MAX_TEMPLATE_NAME = 80;
export const MAX_TEMPLATES = 200;

/** Most settings of one template; the helper's table has fewer. */
const MAX_SETTINGS = 200;

const plain = (max: number) =>
  z
    .string()
    .max(max)
    .regex(/^\P{Cc}*$/u);

/** What a template fills into the form "New service": everything but the service's own names and what is decided anew each time. */
export const templateContentSchema = z.strictObject({
  form: z.strictObject({
    program: plain(MAX_PATH_UNITS),
    directory: plain(MAX_PATH_UNITS),
    arguments: plain(MAX_ARGUMENTS),
    startType: startTypeSchema,
    /** `NT SERVICE\` alone is the virtual account of whichever service is made. */
    account: plain(MAX_ACCOUNT).regex(/\S/),
    keepLogs: z.boolean(),
    restartOnExit: z.boolean(),
  }),
  settings: settingValuesSchema.refine((settings) => Object.keys(settings).length <= MAX_SETTINGS),
});
export type TemplateContent = z.infer<typeof templateContentSchema>;

export const templateNameSchema = plain(MAX_TEMPLATE_NAME).regex(/\S/);

/** A template's file. */
export const templateFileSchema = templateContentSchema.extend({
  version: z.literal(1),
  name: templateNameSchema,
});

const id = z.uuid();

/** One of the person's own templates. */
export const ownTemplateSchema = templateContentSchema.extend({ id, name: templateNameSchema });
export type OwnTemplate = z.infer<typeof ownTemplateSchema>;

const nothing = z.strictObject({});

/** What the window may ask for about the person's own templates. */
export const templateInvocations = {
  /** All of them by name, and the names of files that are none. */
  'templates.list': {
    args: nothing,
    result: z.object({ templates: z.array(ownTemplateSchema), unreadable: z.array(z.string()) }),
  },
  /** Keeps a new one. Secrets are left out; tells how many there were. */
  'templates.save': {
    args: z.strictObject({ name: templateNameSchema, content: templateContentSchema }),
    result: z.object({ leftOut: z.number().int() }),
  },
  'templates.rename': { args: z.strictObject({ id, name: templateNameSchema }), result: nothing },
  'templates.remove': { args: z.strictObject({ id }), result: nothing },
} as const;
