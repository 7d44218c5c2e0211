import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { root } from '../../../build/scripts/paths.mjs';
import { NO_POLICY } from '../../../electron/contract/helper/no-policy.js';

const folder = path.join(root, 'docs', 'policy');

/** The values of an attribute of every element of a name; a file that is not well formed fails. */
function values(file: string, element: RegExp, attribute: string): string[] {
  const found: string[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const value = attributes[attribute];
    if (element.test(name) && value !== undefined) found.push(value);
  });
  parser.write(readFileSync(path.join(folder, file), 'utf8')).close();
  return found;
}

const capitalized = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

describe('the templates of group policy', () => {
  it('set the values that the helper reads, and no others', () => {
    const set = values('steward.admx', /^(policy|enum|text|multiText)$/, 'valueName');
    expect(set.sort()).toEqual([...Object.keys(NO_POLICY).map(capitalized), 'ServiceCreators'].sort());
  });

  it.each(['en-US', 'zh-CN'])('have every text and every presentation in %s', (language) => {
    const file = path.join(language, 'steward.adml');
    const wanted = ['displayName', 'explainText', 'presentation'].flatMap((attribute) =>
      values('steward.admx', /^(policy|category|item)$/, attribute),
    );
    const strings = values(file, /^string$/, 'id').map((id) => `$(string.${id})`);
    const presentations = values(file, /^presentation$/, 'id').map((id) => `$(presentation.${id})`);
    expect([...new Set(wanted)].sort()).toEqual([...strings, ...presentations].sort());
    const fields = values('steward.admx', /^(enum|text|multiText)$/, 'id');
    expect(values(file, /^(dropdownList|textBox|multiTextBox)$/, 'refId').sort()).toEqual(fields.sort());
  });
});
