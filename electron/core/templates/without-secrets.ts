import type { SettingValue } from '../../contract/service-settings.js';
import type { TemplateContent } from '../../contract/templates.js';
import { redactText, redactVariable } from '../support/redact.js';

/**
 * A template without its secrets, and how many there were. A variable whose value has one is left out whole, so that no service is
 * ever run with something else in its place; in a command line the place stays visible.
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
  const variables = (lines: readonly string[]): string[] =>
    lines.filter((line) => {
      const secrets = redactVariable(line, false).leftOut;
      leftOut += secrets;
      return secrets === 0;
    });
  const clean = (name: string, value: SettingValue): SettingValue => {
    if (typeof value === 'number') return value;
    if (typeof value === 'string') return text(value);
    if (Array.isArray(value)) return name.includes('Environment') ? variables(value) : value.map(text);
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, text(each)]));
  };
  const cleaned = Object.fromEntries(
    Object.entries(settings).map(([name, value]) => [name, value === null ? null : clean(name, value)]),
  );
  const content = { form: { ...form, arguments: text(form.arguments) }, settings: cleaned };
  return { content, leftOut };
}
