import { describe, expect, test, vi } from 'vitest';
import { EMPTY_CREATE_FORM, type CreateRequest } from '../../../../electron/contract/create-form.js';
import type { Hazards } from '../../../../electron/contract/helper/hazards.js';
import { warningsOf } from '../../../../electron/core/services/warnings.js';

const NONE: Hazards = { changeable: null, shared: null };

async function told(
  form: Partial<CreateRequest>,
  hazards: Readonly<Record<string, Partial<Hazards>>> = {},
): Promise<string[]> {
  const call = vi.fn((_method: string, { path }: { path: string }) =>
    Promise.resolve({ ...NONE, ...hazards[path] }),
  );
  const warnings = await warningsOf({ call: call as never }, { ...EMPTY_CREATE_FORM, ...form });
  for (const { severity } of warnings) expect(severity).toBe('warning');
  return warnings.map(({ field, code, value }) => `${field} ${code} ${value}`);
}

const PROGRAM = 'C:\\games\\server.exe';

test('nothing is said about a program in a safe place', async () => {
  expect(await told({ program: PROGRAM, directory: 'C:\\games', arguments: '--x' })).toEqual([]);
});

describe('who can change the program', () => {
  const hazards = { [PROGRAM]: { changeable: 'C:\\games' }, 'D:\\data': { changeable: 'D:\\data' } };

  test('matters where it runs with all rights, and is said once for the program and its own folder', async () => {
    expect(await told({ program: PROGRAM, directory: 'C:\\Games\\' }, hazards)).toEqual([
      'program changeableByUsers C:\\games',
    ]);
    expect(await told({ program: PROGRAM, account: 'NT AUTHORITY\\LocalService' }, hazards)).toEqual([]);
  });

  test('is told of another startup directory too', async () => {
    expect(await told({ program: 'C:\\safe\\a.exe', directory: 'D:\\data' }, hazards)).toEqual([
      'directory changeableByUsers D:\\data',
    ]);
  });
});

describe('places that a service does not see as its user does', () => {
  test('a network drive, with the share in its place where it is known', async () => {
    const program = 'S:\\tools\\server.exe';
    expect(await told({ program }, { [program]: { shared: '\\\\nas\\apps\\tools\\server.exe' } })).toEqual([
      'program networkDrive \\\\nas\\apps\\tools\\server.exe',
    ]);
    expect(await told({ program }, { [program]: { shared: program } })).toEqual([
      `program networkDriveUnknown ${program}`,
    ]);
  });

  test('a share, but not a long or a device path', async () => {
    const program = '\\\\nas\\apps\\server.exe';
    expect(await told({ program })).toEqual([`program networkShare ${program}`]);
    expect(await told({ program: '\\\\?\\C:\\games\\server.exe' })).toEqual([]);
  });

  test('a profile, which is said in place of who can change it', async () => {
    const program = 'C:\\Users\\lin\\Desktop\\server.exe';
    expect(await told({ program }, { [program]: { changeable: program } })).toEqual([
      `program pathInProfile ${program}`,
    ]);
    expect(await told({ program: 'C:\\Users\\Public\\server.exe' })).toEqual([]);
    expect(await told({ program: 'C:\\Userspace\\lin\\server.exe' })).toEqual([]);
  });
});

test.each([
  ['C:\\Program Files\\nodejs\\node.exe', 'node.exe'],
  ['C:\\Python312\\python.exe', 'python.exe'],
  ['C:\\Windows\\System32\\cmd.exe', 'cmd.exe'],
  ['C:\\Program Files\\PowerShell\\7\\PWSH.EXE', 'PWSH.EXE'],
])('%s alone waits for input', async (program, value) => {
  expect(await told({ program, arguments: ' ' })).toEqual([`arguments interpreterAlone ${value}`]);
  expect(await told({ program, arguments: 'server' })).toEqual([]);
});

test('what merely sounds like an interpreter needs no script', async () => {
  expect(await told({ program: 'C:\\apps\\mynode.exe' })).toEqual([]);
  expect(await told({ program: 'C:\\apps\\node-exporter.exe' })).toEqual([]);
});

test('what cannot be looked at is left out', async () => {
  const call = vi.fn(() => Promise.reject(new Error('gone')));
  const form = { ...EMPTY_CREATE_FORM, program: PROGRAM };
  expect(await warningsOf({ call }, form)).toEqual([]);
});
