import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { installer, portable } from '../../../build/electron-builder.mjs';
import { takeArch } from '../../../build/scripts/arch.mjs';
import { helper, helperFor, out, root } from '../../../build/scripts/paths.mjs';

const presetsFile = path.join(root, 'electron', 'helper', 'CMakePresets.json');

describe('the processor', () => {
  it('is taken out of the words of a script', () => {
    expect(takeArch(['helper'])).toEqual({ arch: 'x64', rest: ['helper'] });
    expect(takeArch(['--arch', 'arm64', 'helper'])).toEqual({ arch: 'arm64', rest: ['helper'] });
    expect(takeArch(['helper', '--arch', 'x64'])).toEqual({ arch: 'x64', rest: ['helper'] });
  });

  it('chooses the helper that is packed, which never takes the place of the other one', () => {
    expect(helperFor('x64')).toBe(helper);
    expect(helperFor('arm64')).not.toBe(helper);
    for (const arch of ['x64', 'arm64'] as const) {
      const [setup, zip] = [installer(arch), portable(arch)];
      expect(setup.extraFiles).toEqual([{ from: helperFor(arch), to: 'helper/steward.exe' }]);
      expect(zip.extraFiles).toEqual([{ from: helperFor(arch), to: 'bin/steward.exe' }]);
      expect(setup.win?.target).toEqual([{ target: 'nsis', arch: [arch] }]);
      expect(zip.win?.target).toEqual([{ target: 'zip', arch: [arch] }]);
    }
  });

  it('is built by CMake to where it is packed from', () => {
    const presets = JSON.parse(readFileSync(presetsFile, 'utf8')) as {
      configurePresets: { name: string; cacheVariables?: Record<string, string> }[];
    };
    const arm64 = presets.configurePresets.find(({ name }) => name === 'msvc-release-arm64');
    const folder = arm64?.cacheVariables?.['STEWARD_BIN'] ?? '';
    expect(path.join(out, folder, 'steward.exe')).toBe(helperFor('arm64'));
  });

  it('has a feed of its own', () => {
    expect(installer('arm64').publish).toMatchObject({ provider: 'generic', channel: 'latest-arm64' });
    expect(installer('x64').publish).not.toHaveProperty('channel');
  });
});
