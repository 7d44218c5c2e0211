import { DependencyGraph } from '../../contract/dependencies.js';
import type { Service } from '../../contract/helper/model.js';
import type { SettingProblem, SettingValues } from '../../contract/service-settings.js';

/** Dependencies to be set that would close a circle, which Windows refuses only after the prompt (error 1059). */
export function circularDependencies(
  name: string,
  settings: SettingValues,
  services: Iterable<Service>,
): SettingProblem[] {
  const needed = settings['DependOnService'];
  if (!Array.isArray(needed)) return [];
  return new DependencyGraph(services).circular(name, needed).map((value) => ({
    setting: 'DependOnService',
    code: 'dependencyCircle',
    value,
    win32: 1059,
    severity: 'error',
  }));
}
