import { EMPTY_CREATE_FORM } from '../../../electron/contract/create-form.js';
import { FORM, LONG_PATH, type Cases } from './cases.js';

const CHANGES = {
  name: 'GameServer',
  changes: { AppThrottle: null },
  expected: { AppThrottle: 1 },
  password: null,
};

/** Arguments about services. */
export const SERVICES: Cases<'services'> = {
  'services.snapshot': { valid: [{}], hostile: [] },
  'services.control': {
    valid: [
      { action: 'start', names: ['GameServer'] },
      { action: 'restart', names: ['游戏', 'b'] },
    ],
    hostile: [
      { action: 'delete', names: ['a'] },
      { action: 'start', names: [] },
      { action: 'start', names: [''] },
      { action: 'start', names: ['n'.repeat(257)] },
      { action: 'start', names: Array.from({ length: 501 }, String) },
      { action: 'start', names: 'a' },
      { action: 'start', names: [{ toString: 'a' }] },
    ],
  },
  'services.create': {
    valid: [
      FORM,
      { ...FORM, directory: 'C:\\games', delegate: true },
      { ...FORM, account: 'DOMAIN\\admin', password: 'x' },
    ],
    hostile: [
      EMPTY_CREATE_FORM,
      { ...FORM, program: '..\\server.exe' },
      { ...FORM, program: LONG_PATH },
      { ...FORM, name: 'a\\b' },
      { ...FORM, name: 'a\u0000b' },
      { ...FORM, account: 'DOMAIN\n\\admin' },
      { ...FORM, account: '' },
      { ...FORM, password: ['x'] },
      { ...FORM, startType: 'boot' },
      { ...FORM, startNow: 'yes' },
    ],
  },
  'services.remove': { valid: [{ name: 'a' }], hostile: [{ name: '' }, { name: 'n'.repeat(257) }] },
  'services.config': { valid: [{ name: 'a' }], hostile: [{ name: '' }, { name: 1 }] },
  'services.schema': { valid: [{}], hostile: [] },
  'services.checkChanges': {
    valid: [CHANGES, { ...CHANGES, changes: { AppExit: { Default: 'Exit' }, DependOnService: ['a'] } }],
    hostile: [
      { ...CHANGES, name: '' },
      { ...CHANGES, changes: { AppThrottle: 1.5 } },
      { ...CHANGES, changes: { AppThrottle: true } },
      { ...CHANGES, changes: { AppEvents: { 'Start/Pre': { command: 'x' } } } },
      { ...CHANGES, changes: { ['n'.repeat(65)]: 1 } },
      { ...CHANGES, expected: null },
      { ...CHANGES, password: 5 },
    ],
  },
  'services.configure': {
    valid: [{ changes: CHANGES, restart: true }],
    hostile: [
      { changes: CHANGES, restart: 'yes' },
      { changes: { ...CHANGES, changes: [1] }, restart: false },
      CHANGES,
    ],
  },
  'services.history': { valid: [{ name: 'a' }], hostile: [{ name: '' }, { name: 'a', limit: 5 }] },
  'services.events': {
    valid: [
      { name: 'a', limit: 1 },
      { name: 'a', limit: 1000 },
    ],
    hostile: [
      { name: 'a', limit: 0 },
      { name: 'a', limit: 1001 },
      { name: 'a', limit: 1.5 },
      { name: 'a', limit: Number.NaN },
      { name: 'a', limit: '10' },
    ],
  },
  'services.ports': { valid: [{ name: 'a' }], hostile: [{ name: '' }, { name: 'a', pid: 4 }] },
  'services.systemEvents': { valid: [{ name: 'a' }], hostile: [{ name: '' }, { name: 'a', query: '*' }] },
  'services.diagnose': { valid: [{ name: 'a' }], hostile: [{ name: '' }, { name: 'a', deep: true }] },
  'services.unlisted': {
    valid: [{ names: [] }, { names: ['Tcpip'] }],
    hostile: [{ names: [''] }, { names: Array.from({ length: 101 }, () => 'a') }, { names: 'Tcpip' }],
  },
  'services.watchStats': { valid: [{ enabled: true }], hostile: [{ enabled: 1 }] },
  'services.health': { valid: [{ name: 'a' }], hostile: [{ name: '' }, { name: 'a', since: 0 }] },
  'services.trial': {
    valid: [{ name: 'a', changes: { AppParameters: '--port 1', AppThrottle: null } }],
    hostile: [{ name: '', changes: {} }, { name: 'a', changes: { AppThrottle: 1.5 } }, { name: 'a' }],
  },
};
