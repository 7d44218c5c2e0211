import { templateNameSchema, type OwnTemplate } from '../../../electron/contract/templates.js';

/** What keeps a text from being the name of a template: a key of the texts under `templates.problem`. */
export type NameProblem = 'empty' | 'wrong' | 'taken';

/** @param id the template that is to have the name; null for a new one */
export function nameProblem(
  name: string,
  templates: readonly Pick<OwnTemplate, 'id' | 'name'>[],
  id: string | null = null,
): NameProblem | null {
  const wanted = name.trim();
  if (wanted === '') return 'empty';
  if (!templateNameSchema.safeParse(wanted).success) return 'wrong';
  const same = (other: string): boolean => other.toLowerCase() === wanted.toLowerCase();
  return templates.some((template) => template.id !== id && same(template.name)) ? 'taken' : null;
}
