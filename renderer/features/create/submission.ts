import type { CreateForm } from '../../../electron/contract/create-form.js';

/** Whether "Start it now" can be honoured: Windows starts no disabled service. */
export function canStartNow(form: Pick<CreateForm, 'startType'>): boolean {
  return form.startType !== 'disabled';
}

/** The form as it is checked and sent, without what its own choices rule out. */
export function effectiveForm(form: CreateForm): CreateForm {
  return { ...form, startNow: form.startNow && canStartNow(form) };
}
