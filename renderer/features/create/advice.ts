import { directoryOf } from '../../../electron/contract/command-line.js';
import type { Inspection } from '../../../electron/contract/helper/model.js';
import type { SettingValues } from '../../../electron/contract/service-settings.js';

/** Settings that a recognised program is better run with, and why. */
export interface Advice {
  /** Key of the reason's text under `create.advice`. */
  readonly id: 'python' | 'nginx';
  readonly settings: SettingValues;
}

/**
 * What a program needs as a service that it does not need in a console; null for most.
 *
 * - Python keeps what it prints in a buffer when no console is there, so that a log would come in blocks and lose the last
 *   one, and writes it in the system's code page, which not every character is in.
 * - nginx ends its workers properly when it is asked by `-s quit`, and knows no Ctrl+C.
 */
export function launchAdvice(inspection: Inspection | null): Advice | null {
  if (inspection?.kind !== 'file' || inspection.program !== 'executable') return null;
  switch (inspection.product) {
    case 'python':
      return {
        id: 'python',
        settings: { AppEnvironmentExtra: ['PYTHONUNBUFFERED=1', 'PYTHONIOENCODING=utf-8'] },
      };
    case 'nginx': {
      const folder = directoryOf(inspection.path);
      const quit = folder === null ? '' : `"${inspection.path}" -p "${folder}" -s quit`;
      return quit === '' ? null : { id: 'nginx', settings: { StopCommand: quit } };
    }
    default:
      return null;
  }
}
