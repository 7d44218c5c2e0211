import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { linkProblem } from '../../../../electron/contract/link-target.js';
import { howToOpen, openLink } from '../../../../electron/core/links/open-link.js';
import { wineRuntime } from '../../../../electron/core/runtime/wine.js';

const folder = mkdtempSync(join(tmpdir(), 'steward-links-'));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, 'server.log'), '');
writeFileSync(join(folder, 'server.exe'), '');

const runtime = {
  ...wineRuntime({ wine: '', prefix: folder, helper: '' }),
  toHostPath: (path: string) => join(folder, path.slice('C:\\games'.length).replaceAll('\\', '/')),
};

function opener() {
  const opened: string[] = [];
  const note = (how: string) => vi.fn((what: string) => Promise.resolve(void opened.push(`${how} ${what}`)));
  return {
    opened,
    address: note('address'),
    document: note('document'),
    folder: note('folder'),
    place: note('place'),
  };
}

describe('a link', () => {
  it.each([
    ['https://grafana.example/d/1?from=now-1h', 'address https://grafana.example/d/1?from=now-1h'],
    ['C:\\games', `folder ${folder}/`],
    ['C:\\games\\server.log', `document ${folder}/server.log`],
    ['C:\\games\\server.exe', `place ${folder}/server.exe`],
  ])('to %s is opened as %s', async (target, expected) => {
    const system = opener();
    await openLink(target, runtime, system);
    expect(system.opened.map((each) => each.replace(/\/?$/, expected.endsWith('/') ? '/' : ''))).toEqual([
      expected,
    ]);
  });

  it('to what is not there says so', async () => {
    const system = opener();
    await expect(openLink('C:\\games\\gone.log', runtime, system)).rejects.toMatchObject({
      failure: { code: 'pathMissing', object: 'C:\\games\\gone.log' },
    });
    expect(system.opened).toEqual([]);
  });

  it.each([
    'javascript:alert(1)',
    'file:///C:/windows/system32/cmd.exe',
    'ms-settings:',
    'cmd.exe',
    'C:cmd.exe',
    '\\\\?\\C:\\a.log',
    '\\\\.\\pipe\\a',
    'C:\\games\\server.exe:a.log',
    'https://',
    'https://user:secret@example.com/',
    'https://a\u0000b',
    ' ',
  ])('is never opened with the target %j', async (target) => {
    const system = opener();
    expect(linkProblem(target)).not.toBeNull();
    await expect(openLink(target, runtime, system)).rejects.toMatchObject({
      failure: { code: 'badRequest' },
    });
    expect(system.opened).toEqual([]);
  });
});

it.each([
  ['a.exe', 'place'],
  ['a.log.exe', 'place'],
  ['a.LOG', 'document'],
  ['a.log.', 'place'],
  ['a.log ', 'place'],
  ['a.lnk', 'place'],
  ['a.url', 'place'],
  ['a.hta', 'place'],
  ['a.ps1', 'place'],
  ['folder.txt\\a', 'place'],
  ['a.yaml', 'document'],
] as const)('of files only documents are opened: %s is %s', (path, how) => {
  expect(howToOpen(path)).toBe(how);
});
