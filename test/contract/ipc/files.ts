import { LONG_PATH, type Cases } from './cases.js';

/** Arguments about files and links. */
export const FILES: Cases<'files' | 'links'> = {
  'files.save': {
    valid: [{ name: 'services.json', text: '' }],
    hostile: [
      { name: '..\\x.exe', text: '' },
      { name: 'a/b', text: '' },
      { name: '', text: '' },
      { name: 'a', text: 1 },
    ],
  },
  'files.choose': {
    valid: [
      { kind: 'program', start: '' },
      { kind: 'directory', start: 'C:\\' },
    ],
    hostile: [
      { kind: 'save', start: '' },
      { kind: 'program', start: LONG_PATH },
    ],
  },
  'files.directory': { valid: [{ path: '' }, { path: 'C:\\' }], hostile: [{ path: LONG_PATH }] },
  'files.dropped': { valid: [{ path: '/tmp/a.exe' }], hostile: [{ path: '' }, { path: LONG_PATH }] },
  'files.reveal': { valid: [{ name: 'a' }], hostile: [{ name: '' }, { name: 'a', path: 'C:\\' }] },
  'files.revealStore': { valid: [{ store: 'logs' }], hostile: [{ store: 'C:\\' }, { store: 'toString' }] },
  'links.open': {
    valid: [{ name: 'a', target: 'https://a' }],
    hostile: [
      { name: 'a', target: '' },
      { name: 'a', target: 'a'.repeat(2049) },
      { name: '', target: 'https://a' },
    ],
  },
};
