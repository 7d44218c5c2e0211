import type { SettingValue } from '../../contract/service-settings.js';
import type { TemplateContent } from '../../contract/templates.js';
import { redactText, redactVariable } from '../support/redact.js';

/**
 * A template without its secrets, and how many there were. Their places stay visible, so that whoever uses it sees what is to be
 * filled in; no form is taken with one of them unfilled.
 */
export function withoutSecrets({ form, settings }: TemplateContent): {
  readonly content: TemplateContent;
  readonly leftOut: number;
} {
  let leftOut = 0;
  const text = (value: string): string => {
    const redacted = redactText(value);
    leftOut += redacted.leftOut;
    return redacted.text;
  };
  const variable = (line: string): string => {
    const redacted = redactVariable(line, false);
    leftOut += redacted.leftOut;
    return redacted.text;
  };
  const clean = (name: string, value: SettingValue): SettingValue => {
    if (typeof value === 'number') return value;
    if (typeof value === 'string') return text(value);
    if (Array.isArray(value)) return value.map(name.includes('Environment') ? variable : text);
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, text(each)]));
  };
  const cleaned = Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [name, value === null ? null : clean(name, value)]),
  );
  const content = { form: { ...form, arguments: text(form.arguments) }, settings: cleaned };
  return { content, leftOut };
}
