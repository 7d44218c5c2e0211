import { describe, expect, it } from 'vitest';
import { EXPLAINED_WIN32 } from '../../../electron/contract/describe.js';
import { ERROR_CODES } from '../../../electron/contract/errors.js';
import { SERVICE_STATES } from '../../../electron/contract/helper/model.js';
import { REASON_CODES } from '../../../electron/contract/helper/reason.js';
import { messages } from '../../../electron/contract/messages/index.js';

/** Every text of a language by its dotted key. */
function flatten(texts: object, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(texts) as [string, unknown][]) {
    if (typeof value === 'string') flat.set(prefix + key, value);
    else for (const [k, v] of flatten(value as object, `${prefix}${key}.`)) flat.set(k, v);
  }
  return flat;
}

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();

const en = flatten(messages.en);
const zh = flatten(messages['zh-CN']);

describe('shared texts', () => {
  it('have the same keys in both languages', () => {
    expect([...zh.keys()].sort()).toEqual([...en.keys()].sort());
  });

  it('use the same placeholders in both languages', () => {
    const differing = [...en].filter(
      ([key, text]) => placeholders(text).join() !== placeholders(zh.get(key) ?? '').join(),
    );
    expect(differing).toEqual([]);
  });

  it('are never empty', () => {
    expect([...en, ...zh].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('are Chinese in zh-CN', () => {
    const latinOnly = [...zh].filter(([, text]) => !/[\p{Script=Han}：，]/u.test(text));
    expect(latinOnly).toEqual([]);
  });

  it.each([
    ['error', ERROR_CODES],
    ['state', SERVICE_STATES],
    ['reason', REASON_CODES],
    ['win32', EXPLAINED_WIN32],
  ] as const)('name every %s', (group, codes) => {
    expect(codes.filter((code) => !en.has(`${group}.${code}`))).toEqual([]);
  });

  it('explain no error that does not exist', () => {
    const known = new Set<string>(ERROR_CODES);
    expect(Object.keys(messages.en.error).filter((code) => !known.has(code))).toEqual([]);
  });
});
