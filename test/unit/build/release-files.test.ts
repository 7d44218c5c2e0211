import { describe, expect, it } from 'vitest';
import { released } from '../../../build/scripts/package/release-files.mjs';

const LISTS = ['Steward-1.0.0-licences.txt', 'Steward-1.0.0.cdx.json'];
const OTHERS = ['builder-debug.yml', 'latest.yml', 'SHA256SUMS', 'win-unpacked'];

describe('the checksums of a release', () => {
  it('name the packages, the bill of materials and the licences, and nothing that is not given out', () => {
    const built = ['Steward-1.0.0-x64-portable.zip', 'Steward-Setup-1.0.0-x64.exe'];
    expect(released([...OTHERS, ...LISTS, ...built], 'x64')).toEqual([
      'Steward-1.0.0-licences.txt',
      'Steward-1.0.0-x64-portable.zip',
      'Steward-1.0.0.cdx.json',
      'Steward-Setup-1.0.0-x64.exe',
    ]);
  });

  it('of another processor leave out the lists, which the release has from x64', () => {
    const built = ['Steward-Setup-1.0.0-arm64.exe'];
    expect(released([...OTHERS, ...LISTS, ...built], 'arm64')).toEqual(built);
  });
});
