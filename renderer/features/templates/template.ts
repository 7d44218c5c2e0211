import { needsNoPassword, sameAccount, virtualAccount } from '../../../electron/contract/account.js';
import { EMPTY_CREATE_FORM, type CreateForm } from '../../../electron/contract/create-form.js';
import type { SettingValue, SettingValues } from '../../../electron/contract/service-settings.js';
import type { OwnTemplate, TemplateContent } from '../../../electron/contract/templates.js';
import { mergeVariables, parseVariable } from '../configure/environment.js';
import { IN_THE_FORM, LOG_FILES } from '../create/own-settings.js';

/** What a template keeps of a form and all of its settings: nothing that belongs to the one service alone. */
export function templateContent(form: CreateForm, settings: SettingValues): TemplateContent {
  const { program, directory, arguments: args, startType, account, keepLogs, restartOnExit } = form;
  const own = sameAccount(account.trim(), virtualAccount(form.name.trim()));
  return {
    form: {
      program: program.trim(),
      directory: directory.trim(),
      arguments: args,
      startType,
      account: own ? virtualAccount('') : account.trim() || EMPTY_CREATE_FORM.account,
      keepLogs,
      restartOnExit,
    },
    settings: Object.fromEntries(
      Object.entries(settings).filter(
        ([name, value]) => value !== null && !IN_THE_FORM.includes(name) && !LOG_FILES.includes(name),
      ),
    ),
  };
}

/** The form that a template leads to, with what has been entered for this one service. */
export function formOf({ form }: OwnTemplate, present: CreateForm): CreateForm {
  const { name, displayName, delegate, startNow, program, directory } = present;
  const account = form.account === virtualAccount('') ? virtualAccount(name.trim()) : form.account;
  return {
    ...form,
    program: form.program === '' ? program : form.program,
    directory: form.program === '' ? directory : form.directory,
    account,
    password: '',
    name,
    displayName,
    delegate,
    startNow,
  };
}

/** Whether the person has to enter a password for a template's account. */
export function wantsPassword({ form }: OwnTemplate): boolean {
  return !needsNoPassword(form.account);
}

/** Two sets of proposed settings as one: variables of both, of other settings the second. */
export function mergeSettings(first: SettingValues, second: SettingValues): SettingValues {
  const merged: Record<string, SettingValue | null> = { ...first };
  for (const [name, value] of Object.entries(second)) {
    const before = merged[name];
    merged[name] =
      Array.isArray(before) && Array.isArray(value)
        ? mergeVariables(before, value.map(parseVariable))
        : value;
  }
  return merged;
}
