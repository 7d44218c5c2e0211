import { type Cases } from './cases.js';

/** Arguments about what is carried in and out. */
export const TRANSFER: Cases<'transfer' | 'support'> = {
  'transfer.export': {
    valid: [{ names: ['a'], format: 'yaml', environment: true }],
    hostile: [
      { names: [], format: 'json', environment: true },
      { names: ['a'], format: 'xml', environment: true },
      { names: Array.from({ length: 501 }, String), format: 'json', environment: true },
    ],
  },
  'transfer.hosts': { valid: [{ change: 'adopt' }], hostile: [{ change: 'steal' }] },
  'transfer.changeHosts': {
    valid: [{ change: 'release', names: ['a'] }],
    hostile: [
      { change: 'adopt', names: [] },
      { change: 'adopt', names: [''] },
    ],
  },
  'transfer.commands': {
    valid: [{ name: 'a', tool: 'sc' }],
    hostile: [
      { name: 'a', tool: 'cmd' },
      { name: '', tool: 'sc' },
    ],
  },
  'transfer.preview': {
    valid: [{ text: '', file: 'a.xml', folder: null }],
    hostile: [
      { text: 'a'.repeat(512 * 1024 + 2), file: 'a', folder: null },
      { text: null, file: 'a', folder: null },
      { text: '', file: 'a'.repeat(261), folder: null },
      { text: '', file: 'a', folder: 1 },
    ],
  },
  'transfer.apply': {
    valid: [{ text: '{}', names: ['a'], passwords: { a: 'b' } }],
    hostile: [
      { text: '{}', names: [], passwords: {} },
      { text: '{}', names: ['a'], passwords: { a: 1 } },
      { text: '{}', names: ['a'], passwords: { a: 'b'.repeat(1025) } },
    ],
  },
  'support.collect': {
    valid: [{ services: ['a'], logs: true, application: false }],
    hostile: [
      { services: [''], logs: true, application: true },
      { services: Array.from({ length: 501 }, String), logs: true, application: true },
      { services: [], logs: 'yes', application: true },
    ],
  },
  'support.read': {
    valid: [{ id: 'x', path: 'README.txt' }],
    hostile: [
      { id: 'x', path: '' },
      { id: 'x', path: 'a'.repeat(301) },
    ],
  },
  'support.save': {
    valid: [{ id: 'x', paths: ['README.txt'] }],
    hostile: [
      { id: 'x', paths: [] },
      { id: 'x', paths: Array.from({ length: 4001 }, String) },
      { id: 'x', paths: 'README.txt' },
    ],
  },
};
