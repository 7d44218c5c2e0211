import { useCallback, useMemo, useState } from 'react';
import { builtInSettings, type BuiltInTemplate } from '../../../electron/contract/built-in-templates.js';
import { directoryOf } from '../../../electron/contract/command-line.js';
import type { SettingValues } from '../../../electron/contract/service-settings.js';
import type { OwnTemplate } from '../../../electron/contract/templates.js';
import type { CreateFormModel } from '../create/use-create-form.js';
import { formOf } from './template.js';

/** What the form was begun from: one of the two. */
export interface Template {
  readonly builtIn: BuiltInTemplate | null;
  readonly own: OwnTemplate | null;
}

export interface TemplateChoice {
  readonly chosen: Template | null;
  /** The settings of a built-in template for the present program. */
  readonly settings: SettingValues;
  readonly takeBuiltIn: (template: BuiltInTemplate) => void;
  /** Fills the form in. @returns the form, for the settings that go with it */
  readonly takeOwn: (template: OwnTemplate) => ReturnType<typeof formOf>;
  readonly takeNone: () => void;
}

const NONE: SettingValues = {};

/** Which template the form was begun from, and what follows. A built-in one fills in only what nobody has typed. */
export function useTemplate(model: CreateFormModel): TemplateChoice {
  const [chosen, setChosen] = useState<Template | null>(null);
  const { load, leave, values } = model;
  const { getValues, setValue } = model.form;
  const builtIn = chosen?.builtIn ?? null;
  const folder = directoryOf(values.program.trim());
  const settings = useMemo(
    () => (builtIn === null ? NONE : builtInSettings(builtIn, folder)),
    [builtIn, folder],
  );

  const fill = useCallback(
    (next: BuiltInTemplate | null) => {
      const present = getValues();
      const before = builtIn?.arguments ?? '';
      if (present.arguments === before) setValue('arguments', next?.arguments ?? '');
      if (present.startType === (builtIn?.startType ?? 'automatic'))
        setValue('startType', next?.startType ?? 'automatic');
    },
    [builtIn, getValues, setValue],
  );
  const takeBuiltIn = useCallback(
    (template: BuiltInTemplate) => {
      fill(template);
      setChosen({ builtIn: template, own: null });
    },
    [fill],
  );
  const takeOwn = useCallback(
    (template: OwnTemplate) => {
      const form = formOf(template, getValues());
      load(form);
      // What is empty follows from the program again.
      leave('name');
      leave('directory');
      setChosen({ builtIn: null, own: template });
      return form;
    },
    [getValues, leave, load],
  );
  const takeNone = useCallback(() => {
    fill(null);
    setChosen(null);
  }, [fill]);
  return { chosen, settings, takeBuiltIn, takeOwn, takeNone };
}
