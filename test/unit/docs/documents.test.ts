import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { EXPLAINED_WIN32 } from '../../../electron/contract/describe.js';
import { ERROR_CODES } from '../../../electron/contract/errors.js';
import { firstCells, readPage, type Page } from '../../support/markdown.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

const VERBS = new Set(
  [...read('electron/helper/app/cli_table.cpp').matchAll(/(?:shown|unlisted)\("([^"]+)"/g)].map(
    ([, verb]) => verb,
  ),
);
const SCRIPTS = new Set(
  Object.keys((JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts),
);

/** For developers, who read English as they read the sources. */
const ENGLISH_ONLY = ['docs/helper-protocol.md'];
const files = [
  'README.md',
  'README.zh-CN.md',
  'CONTRIBUTING.md',
  ...readdirSync(path.join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const pages = new Map<string, Page>(files.map((file) => [file, readPage(read(file))]));
const pageOf = (file: string): Page => {
  const page = pages.get(file);
  if (page === undefined) throw new Error(`there is no page ${file}`);
  return page;
};
const isChinese = (file: string): boolean => file.endsWith('.zh-CN.md');
const english = files.filter(
  (file) => !isChinese(file) && file !== 'CONTRIBUTING.md' && !ENGLISH_ONLY.includes(file),
);
const twinOf = (file: string): string => file.replace(/\.md$/, '.zh-CN.md');

/** A link's file, from the root, and its anchor; of a link within a page that page. */
function targetOf(file: string, link: string): { target: string; anchor: string } {
  const [address = '', anchor = ''] = link.split('#');
  const target = address === '' ? file : path.posix.join(path.posix.dirname(file), decodeURI(address));
  return { target, anchor: decodeURI(anchor) };
}

describe.each(files)('%s', (file) => {
  const { links, headings, code, diagrams } = pageOf(file);

  it('links to what is there', () => {
    const broken = links.filter((link) => {
      const { target, anchor } = targetOf(file, link);
      if (!existsSync(path.join(root, target))) return true;
      const there = target.endsWith('.md') ? readPage(read(target)).headings : [];
      return anchor !== '' && !there.some((heading) => heading.anchor === anchor);
    });
    expect(broken).toEqual([]);
  });

  it('holds no mark of a merge', () => {
    expect(read(file).match(/^(<{7}|={7}|>{7})( .*)?$/gm)).toBeNull();
  });

  it('names commands and files that there are', () => {
    const text = code.join('\n');
    const verbs = [...text.matchAll(/(?<![\w.-])steward(?:\.exe)? ([a-z][a-z-]+)/g)].map(([, verb]) => verb);
    expect(verbs.filter((verb) => verb === undefined || !VERBS.has(verb))).toEqual([]);
    const scripts = [...text.matchAll(/\bnpm run ([\w:-]+)/g)].map(([, script]) => script);
    expect(scripts.filter((script) => script === undefined || !SCRIPTS.has(script))).toEqual([]);
    const paths = code.filter((each) =>
      /^(build\/(?!out)|docs|electron|renderer|test)\/[\w./-]+$/.test(each),
    );
    expect(paths.filter((each) => !existsSync(path.join(root, each)))).toEqual([]);
  });

  it('has no semicolon in a diagram, where Mermaid takes it for the end of the line', () => {
    expect(diagrams.filter((source) => source.includes(';'))).toEqual([]);
  });

  it('begins with its one title', () => {
    expect(headings.map(({ level }) => level).indexOf(1)).toBe(0);
    expect(headings.filter(({ level }) => level === 1)).toHaveLength(1);
  });
});

describe.each(english)('%s in Chinese', (file) => {
  const twin = twinOf(file);

  it('has the same headings', () => {
    const levels = (page: string) => pageOf(page).headings.map(({ level }) => level);
    expect(levels(twin)).toEqual(levels(file));
  });

  it('is linked from it, and links back', () => {
    expect(pageOf(file).links[0]).toBe(path.basename(twin));
    expect(pageOf(twin).links[0]).toBe(path.basename(file));
  });

  it('leads on in Chinese', () => {
    const switches = pageOf(twin)
      .links.slice(1)
      .filter((link) => {
        const { target } = targetOf(twin, link);
        return target !== file && pages.has(target) && !isChinese(target) && pages.has(twinOf(target));
      });
    expect(switches).toEqual([]);
  });
});

describe.each(['docs/README.md', 'docs/README.zh-CN.md'])('the index %s', (index) => {
  it('lists every page', () => {
    const listed = pageOf(index).links.map((link) => targetOf(index, link).target);
    const wanted = files.filter(
      (file) =>
        file.startsWith('docs/') &&
        file !== index &&
        (ENGLISH_ONLY.includes(file) || isChinese(file) === isChinese(index)) &&
        path.basename(file) !== 'README.md',
    );
    expect(wanted.filter((file) => !listed.includes(file))).toEqual([]);
  });
});

describe.each(['.md', '.zh-CN.md'])('what can go wrong is explained (%s)', (extension) => {
  const cells = firstCells(pageOf(`docs/troubleshooting${extension}`));
  const listed = new Set(cells.flatMap((cell) => cell.split(/[,、] */)));

  it('by every error code', () => {
    expect(ERROR_CODES.filter((code) => !listed.has(code))).toEqual([]);
  });

  it('by every Windows error that has words of its own', () => {
    expect(EXPLAINED_WIN32.filter((number) => !listed.has(String(number)))).toEqual([]);
  });

  it('by every event', () => {
    const ids = [...read('electron/helper/app/events.mc').matchAll(/^MessageId=(\d+)/gm)].map(([, id]) => id);
    const documented = firstCells(pageOf(`docs/events${extension}`));
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.filter((id) => id === undefined || !documented.includes(id))).toEqual([]);
    expect(ids.filter((id) => id === undefined || !listed.has(id))).toEqual([]);
  });

  it('by every exit code of the installer', () => {
    const source = read('build/installer/exit-codes.nsh');
    const codes = [...source.matchAll(/^!define STEWARD_EXIT_\w+ (\d+)/gm)].map(([, code]) => code);
    const documented = firstCells(pageOf(`docs/install${extension}`));
    expect(codes.length).toBeGreaterThan(0);
    expect(codes.filter((code) => code === undefined || !documented.includes(code))).toEqual([]);
  });
});

describe.each([
  ['en', '.md'],
  ['zh-CN', '.zh-CN.md'],
])('what the guides set in bold stands on the screen (%s)', (language, extension) => {
  const texts = [
    ...readdirSync(path.join(root, 'renderer/locales', language)).map(
      (name) => `renderer/locales/${language}/${name}`,
    ),
    `electron/contract/messages/${language.toLowerCase()}.ts`,
    'electron/helper/core/parameters_nssm.h',
    'electron/helper/core/parameters_steward.h',
    'electron/helper/core/parameters_native.h',
    'build/installer/texts.nsh',
  ]
    .map(read)
    .join('\n')
    .replaceAll('\\\\', '\\');

  it.each(['user-guide', 'troubleshooting'])('in %s', (name) => {
    const { bold } = pageOf(`docs/${name}${extension}`);
    expect(bold.length).toBeGreaterThan(0);
    expect(bold.filter((words) => !texts.includes(words))).toEqual([]);
  });
});
