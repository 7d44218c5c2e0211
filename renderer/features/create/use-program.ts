import { useEffect, useMemo, useState } from 'react';
import type { Inspection } from '../../../electron/contract/helper/model.js';
import type { ProgramCandidate } from '../../../electron/contract/programs.js';
import type { SettingValues } from '../../../electron/contract/service-settings.js';
import { launchAdvice, type Advice } from './advice.js';
import { interpreterOffer } from './recognition.js';
import type { CreateFormModel } from './use-create-form.js';
import { useFolderPrograms } from './use-folder-programs.js';
import { useInspection } from './use-inspection.js';

const NONE: SettingValues = {};

/** What is known about the program, and what follows from that. */
export interface RecognisedProgram {
  readonly inspection: Inspection | null;
  /** The programs of a folder that was given in place of a program. */
  readonly inFolder: readonly ProgramCandidate[] | null;
  readonly advice: Advice | null;
  /** Whether the advice is followed. */
  readonly followed: boolean;
  readonly follow: (followed: boolean) => void;
  /** The settings of the advice, where it is followed. */
  readonly advised: SettingValues;
}

/**
 * Recognises the program. Where there is but one way to run what was given, it is filled in: the interpreter of a script, the
 * only program of a folder. Nothing is filled in while somebody types.
 *
 * @param advises whether settings are proposed; not for a copy, which is to be like its model
 */
export function useProgram(model: CreateFormModel, advises: boolean): RecognisedProgram {
  const { taken, takeInterpreter, takeFromFolder } = model;
  const inspection = useInspection(model.values.program);
  const inFolder = useFolderPrograms(inspection);
  const [refused, setRefused] = useState<Advice['id'] | null>(null);

  useEffect(() => {
    if (inspection === null || taken === null || inspection.path !== taken) return;
    const offer = interpreterOffer(inspection);
    const interpreter = offer?.interpreter ?? null;
    if (offer !== null && interpreter !== null) takeInterpreter(offer, interpreter);
    const [only, ...others] = inFolder ?? [];
    if (only !== undefined && others.length === 0) takeFromFolder(only.path);
  }, [inspection, inFolder, taken, takeInterpreter, takeFromFolder]);

  const advice = useMemo(() => (advises ? launchAdvice(inspection) : null), [advises, inspection]);
  const followed = advice !== null && advice.id !== refused;
  return {
    inspection,
    inFolder,
    advice,
    followed,
    follow: (wish) => setRefused(wish ? null : (advice?.id ?? null)),
    advised: followed ? advice.settings : NONE,
  };
}
