import { expect, test } from 'vitest';
import type { Finding } from '../../../../electron/contract/diagnosis.js';
import type { TextFunction } from '../../../../renderer/lib/i18n.js';
import { portText } from '../../../../renderer/features/diagnosis/port-remark.js';
import { socketsText } from '../../../../renderer/features/services/ports-fact.js';

const t = ((key: string, params: Record<string, string | number> = {}) =>
  [key, ...Object.values(params)].join(' ')) as TextFunction;

test('ports stand one a line, the rest is counted, and an IPv6 address is in brackets', () => {
  const socket = { protocol: 'tcp' as const, address: '::', port: 80, pid: 5, image: null };
  expect(socketsText(t, [])).toBe('ports.none');
  expect(socketsText(t, [socket])).toBe('ports.socket TCP [::] 80 ? 5');
  const lines = socketsText(
    t,
    Array.from({ length: 23 }, () => socket),
  ).split('\n');
  expect(lines).toHaveLength(21);
  expect(lines.at(-1)).toBe('ports.more 3');
});

test('the list names a port that is in use, and who has it where that is known', () => {
  const finding = (code: Finding['code'], params: Finding['params']): Finding => ({
    code,
    params,
    certain: true,
    remedies: [],
  });
  expect(portText(t, [finding('portHeld', { what: 80, image: 'nginx.exe', pid: 7 })])).toBe(
    'ports.taken.portHeld 80 nginx.exe 7',
  );
  expect(portText(t, [finding('crashed', {}), finding('portInUse', { what: '80' })])).toBe(
    'ports.taken.portInUse 80',
  );
  expect(portText(t, [finding('portInUse', { what: '' })])).toBeNull();
  expect(portText(t, [finding('portForbidden', { what: '80' })])).toBeNull();
  expect(portText(t, [])).toBeNull();
});
