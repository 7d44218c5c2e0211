import { expect, it } from 'vitest';
import { preferredLanguages } from '../../../electron/browser/languages.js';

it.each([
  ['zh-CN,zh;q=0.9,en;q=0.8', ['zh-CN', 'zh', 'en']],
  ['en;q=0.5, zh-CN ; q=0.8,fr', ['fr', 'zh-CN', 'en']],
  ['en;q=0, zh;q=much, de', ['de']],
  ['', []],
])('%j', (header, expected) => {
  expect(preferredLanguages(header)).toEqual(expected);
});
