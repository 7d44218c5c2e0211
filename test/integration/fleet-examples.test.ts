import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { root } from '../../build/scripts/paths.mjs';
import { readServiceKey } from '../support/registry.js';
import { cleanUpServices, machine, samplePath, serviceName } from './workbench.js';

const examples = path.join(root, 'docs', 'examples');
const playbook = path.join(examples, 'ansible', 'services.yml');
const hasAnsible = spawnSync('ansible-playbook', ['--version']).status === 0;

cleanUpServices();

interface PlayResult {
  readonly stats: Readonly<Record<string, { ok: number; changed: number; failures: number }>>;
}

/** Runs the playbook against this computer, where `steward` is a command of the host's shell. */
function play(config: string, ...words: string[]): PlayResult['stats'][string] {
  const { file, args } = machine.runtime.command([]);
  const variables = {
    steward_hosts: 'localhost',
    steward: [file, ...args].map((word) => `'${word}'`).join(' '),
    steward_config_on_target: config,
    steward_copies_config: false,
  };
  const run = spawnSync(
    'ansible-playbook',
    ['-i', 'localhost,', '-c', 'local', '-e', JSON.stringify(variables), ...words, playbook],
    { env: { ...machine.env, LC_ALL: 'C.UTF-8', ANSIBLE_STDOUT_CALLBACK: 'json' }, encoding: 'utf8' },
  );
  const stats = (JSON.parse(run.stdout) as PlayResult).stats['localhost'];
  if (stats === undefined) throw new Error(run.stdout + run.stderr);
  return stats;
}

test('the example of a configuration is one', async () => {
  const text = readFileSync(path.join(examples, 'services.json'), 'utf8');
  const file = path.join(machine.folder('example'), 'services.json');
  // Its program is nobody's here.
  const config = text.replaceAll('C:\\\\games\\\\server.exe', samplePath.replaceAll('\\', '\\\\'));
  writeFileSync(file, config.replaceAll('C:\\\\games', 'C:\\\\windows'));
  const { code, stdout, stderr } = await machine.steward(
    'apply-config',
    machine.windowsPath(file),
    '--dry-run',
  );
  expect(stderr).toBe('');
  expect(stdout).toBe('GameServer: would be created\r\nGameServer: would be started\r\n');
  expect(code).toBe(2);
});

describe('the example playbook', () => {
  beforeEach(({ skip }) => {
    skip(process.platform === 'win32', 'Ansible does not run on Windows');
    skip(!hasAnsible, 'ansible-core is not installed');
  });

  test('is well-formed', () => {
    const { status, stdout, stderr } = spawnSync(
      'ansible-playbook',
      ['--syntax-check', '-i', 'windows,', playbook],
      {
        encoding: 'utf8',
        env: { ...process.env, LC_ALL: 'C.UTF-8' },
      },
    );
    expect(status, stdout + stderr).toBe(0);
  });

  test('reports a change once, and tells in check mode without making it', async () => {
    const name = serviceName('Ansible');
    const file = path.join(machine.folder('ansible'), 'services.json');
    writeFileSync(
      file,
      JSON.stringify({
        version: 1,
        services: [{ name, startType: 'manual', parameters: { Application: samplePath } }],
      }),
    );
    const config = machine.windowsPath(file);
    expect(play(config, '--check')).toMatchObject({ changed: 1, failures: 0 });
    expect(await readServiceKey(machine, name)).toBeNull();
    expect(play(config)).toMatchObject({ changed: 1, failures: 0 });
    expect(await readServiceKey(machine, name)).not.toBeNull();
    expect(play(config)).toMatchObject({ changed: 0, failures: 0 });
    writeFileSync(file, '{"version":1}');
    expect(play(config)).toMatchObject({ changed: 0, failures: 1 });
  });
});
