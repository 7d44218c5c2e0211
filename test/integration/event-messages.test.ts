import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../build/scripts/paths.mjs';
import { helperSchemaSchema } from '../../electron/contract/helper/schema.js';
import { HELPER, PROBE } from '../support/machine.js';
import { cleanUpServices, machine, samplePath, serviceName, steward } from './workbench.js';

const SOURCE_KEY = 'HKLM\\SYSTEM\\CurrentControlSet\\Services\\EventLog\\Application\\Steward';

const languages = [
  { name: 'English', langid: 0x409, wording: /^[\x20-\x7e\r\n]+$/ },
  { name: 'Simplified Chinese', langid: 0x804, wording: /[\u4e00-\u9fff]/ },
];

const LEVELS: Record<string, string> = {
  Information: 'information',
  Warning: 'warning',
  Error: 'error',
  信息: 'information',
  警告: 'warning',
  错误: 'error',
};

/** The rows of a document's table of event IDs. */
function documented(file: string): { id: number; severity: string | undefined; inserts: number }[] {
  const text = readFileSync(path.join(root, 'docs', file), 'utf8');
  const rows = text.matchAll(/^\| (\d+) \| (\S+) \| [^|]+ \|([^|]*)\|$/gm);
  return [...rows].map(([, id, level = '', inserts = '']) => ({
    id: Number(id),
    severity: LEVELS[level],
    inserts: inserts.trim() === '' ? 1 : 1 + inserts.split(/[,、]/).length,
  }));
}

async function messages(langid: number, ids: readonly number[]): Promise<Map<number, string>> {
  const { code, stdout } = await machine.run(PROBE, [
    'messages',
    machine.windowsPath(HELPER),
    String(langid),
    ...ids.map(String),
  ]);
  expect(code).toBe(0);
  const found = stdout.matchAll(/^(\d+)\n(.*?)\n\.$/gms);
  return new Map([...found].map(([, id, text]) => [Number(id), text ?? '']));
}

async function eventKinds(): Promise<(typeof helperSchemaSchema)['_output']['events']> {
  return helperSchemaSchema.parse(JSON.parse(await steward('schema'))).events;
}

async function messageFile(): Promise<string | null> {
  const { code, stdout } = await machine.run('reg', ['query', SOURCE_KEY, '/v', 'EventMessageFile']);
  return code === 0 ? (/REG_EXPAND_SZ\s+(\S.*?)\s*$/m.exec(stdout)?.[1] ?? '') : null;
}

describe('the Windows event log', () => {
  cleanUpServices();

  it.each(languages)('has a sentence in $name for every event', async ({ langid, wording }) => {
    const kinds = await eventKinds();
    const texts = await messages(
      langid,
      kinds.map(({ messageId }) => messageId),
    );
    for (const { id, messageId, inserts } of kinds) {
      const text = texts.get(messageId) ?? '';
      expect(text, `event ${id}`).toMatch(wording);
      const inserted = [...text.matchAll(/\{(\d)\}/g)].map(([, number]) => Number(number));
      expect(new Set(inserted), `event ${id}`).toEqual(
        new Set(Array.from({ length: inserts }, (_, index) => index + 1)),
      );
      expect(text, `event ${id}`).not.toMatch(/%\d|\(null\)/);
    }
  });

  it.each(['events.md', 'events.zh-CN.md'])('is documented event by event in docs/%s', async (file) => {
    const kinds = await eventKinds();
    expect(documented(file)).toEqual(kinds.map(({ id, severity, inserts }) => ({ id, severity, inserts })));
  });

  it('has no sentence for a number that no event has', async () => {
    const texts = await messages(0x409, [0x40000001]);
    expect(texts.get(0x40000001)).toMatch(/^error /);
  });

  it('is told where the sentences are when a service is installed', async () => {
    const name = serviceName('events');
    await steward('install', name, samplePath);
    expect(await messageFile()).toBe(machine.windowsPath(HELPER));
  });

  it('shows what happened to a service', async ({ skip }) => {
    skip(machine.kind === 'wine', 'Wine keeps no event log that can be read');
    const name = serviceName('events');
    await steward('install', name, samplePath, '--quiet');
    await steward('start', name);
    const query = `*[System[Provider[@Name='Steward'] and EventID=200]][EventData[Data='${name}']]`;
    const { stdout } = await machine.run('wevtutil', [
      'qe',
      'Application',
      `/q:${query}`,
      '/f:text',
      '/c:1',
      '/rd:true',
    ]);
    expect(stdout).toContain(name);
    expect(stdout).toContain('Process ID');
  });
});
