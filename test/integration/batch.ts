import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { readServiceKey } from '../support/registry.js';
import { machine, steward } from './workbench.js';

// Wine's cmd knows one code page, and expands once more what it has expanded.
const BEYOND_WINE = machine.kind === 'wine' ? [] : ['100% %PATH% %1', '中文 “引号”'];
/** Words with characters that cmd.exe takes for its own. */
export const NASTY = ['a&b|c<d>e', '"quoted words" \\', '^caret^ !bang! (p)', ...BEYOND_WINE];

/** Gives a service values that commands have to quote; `more` are words of `steward set` besides. */
export async function setNasty(name: string, more: readonly (readonly string[])[] = []): Promise<void> {
  for (const set of [
    ['AppParameters', NASTY.join(' ')],
    ['AppDirectory', 'C:\\windows'],
    ['AppStdout', 'C:\\logs\\out & err.log'],
    ['AppExit', 'Default', 'Exit'],
    ['AppExit', '3', 'Ignore'],
    ['AppEnvironmentExtra', ...NASTY.map((value, index) => `V${index}=${value}`)],
    ['AppPriority', 'HIGH_PRIORITY_CLASS'],
    ['AppRestartDelay', '750'],
    ['DependOnService', 'RpcSs'],
    ['Description', NASTY.join(' / ')],
    ['DisplayName', `${name} (1) & more`],
    ['Start', 'SERVICE_DEMAND_START'],
    ...more,
  ])
    await steward('set', name, ...set);
}

/** Runs commands as a batch file, as an operator would. @returns what they printed */
export async function runBatch(script: string, env: NodeJS.ProcessEnv = {}): Promise<string> {
  const folder = machine.folder('batch');
  const file = path.join(folder, 'service.cmd');
  try {
    writeFileSync(file, script);
    const { stdout, stderr } = await machine.run('cmd', ['/c', machine.windowsPath(file)], {
      env: { STEWARD_LANG: 'en', ...env },
    });
    return stdout + stderr;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Removes a service, of which nothing stays. */
export async function remove(name: string): Promise<void> {
  await steward('remove', name, 'confirm');
  expect(await readServiceKey(machine, name)).toBeNull();
}
