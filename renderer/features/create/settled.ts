import type { CreateField, CreateForm } from '../../../electron/contract/create-form.js';
import { FIELD_ORDER } from './problems.js';

/** Fields that the form fills in by itself until somebody types into them. */
export type FollowingField = 'directory' | 'name';

export interface FieldProgress {
  /** Fields that have been left, or filled in whole, at least once. */
  readonly touched: Partial<Readonly<Record<CreateField, boolean>>>;
  /** Following fields that somebody has typed into. */
  readonly edited: ReadonlySet<FollowingField>;
  readonly submitted: boolean;
}

/**
 * The fields whose errors may be shown. A field is not told to be wrong while its first characters are being typed, nor
 * for being empty before the person wanted to install; what the form fills in by itself waits for the program's field.
 */
export function settledFields(
  form: CreateForm,
  { touched, edited, submitted }: FieldProgress,
): ReadonlySet<CreateField> {
  const settled = (field: CreateField): boolean => {
    if (submitted) return true;
    if (form[field] === '') return false;
    if ((field === 'directory' || field === 'name') && !edited.has(field)) return settled('program');
    return touched[field] === true || typeof form[field] === 'boolean';
  };
  return new Set(FIELD_ORDER.filter(settled));
}
