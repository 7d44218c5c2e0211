import { type Cases } from './cases.js';

const RANGE = {
  from: { stream: 'stdout' as const, segment: 0, offset: 0 },
  to: { stream: 'stderr' as const, segment: 1, offset: 80 },
  streams: ['stdout' as const, 'stderr' as const],
};

/** Arguments about logs. */
export const LOGS: Cases<'logs'> = {
  'logs.open': {
    valid: [
      { name: 'a', encoding: null, lines: 500 },
      { name: 'a', encoding: 'gb18030', lines: 1 },
    ],
    hostile: [
      { name: 'a', encoding: 'utf-7', lines: 1 },
      { name: 'a', encoding: null, lines: 0 },
      { name: 'a', encoding: null, lines: 5001 },
      { name: '', encoding: null, lines: 1 },
    ],
  },
  'logs.page': {
    valid: [
      { id: 'x', at: { kind: 'before', cursor: { stdout: { segment: 0, offset: 7 } } }, lines: 1 },
      { id: 'x', at: { kind: 'after', cursor: {} }, lines: 5000 },
      { id: 'x', at: { kind: 'end' }, lines: 1 },
      { id: 'x', at: { kind: 'start' }, lines: 1 },
      { id: 'x', at: { kind: 'fraction', fraction: 0.5 }, lines: 1 },
      { id: 'x', at: { kind: 'time', time: 1_795_238_400_000 }, lines: 1 },
      { id: 'x', at: { kind: 'line', stream: 'stderr', place: { segment: 1, offset: 0 } }, lines: 1 },
    ],
    hostile: [
      { id: 1, at: { kind: 'end' }, lines: 1 },
      { id: 'x', at: { kind: 'end' }, lines: -1 },
      { id: 'x', at: { kind: 'end' }, lines: 5001 },
      { id: 'x', at: { kind: 'file', path: 'C:\\secret' }, lines: 1 },
      { id: 'x', at: { kind: 'before', cursor: { stdin: { segment: 0, offset: 0 } } }, lines: 1 },
      { id: 'x', at: { kind: 'before', cursor: { stdout: { segment: -1, offset: 0 } } }, lines: 1 },
      { id: 'x', at: { kind: 'before', cursor: { stdout: { segment: 0, offset: 0.5 } } }, lines: 1 },
      { id: 'x', at: { kind: 'fraction', fraction: 1.1 }, lines: 1 },
      { id: 'x', at: { kind: 'time', time: Infinity }, lines: 1 },
      { id: 'x', at: { kind: 'line', stream: 'stdout', place: null }, lines: 1 },
    ],
  },
  'logs.search': {
    valid: [
      {
        id: 'x',
        search: 0,
        query: { text: '(a+)+$', matchCase: false, regex: true },
        streams: ['stdout', 'stderr'],
      },
    ],
    hostile: [
      { id: 'x', search: 0, query: { text: '', matchCase: false, regex: false }, streams: ['stdout'] },
      {
        id: 'x',
        search: 0,
        query: { text: 'a'.repeat(1001), matchCase: false, regex: true },
        streams: ['stdout'],
      },
      {
        id: 'x',
        search: 0,
        query: { text: 'a', matchCase: false, regex: true, flags: 'y' },
        streams: ['stdout'],
      },
      { id: 'x', search: 0, query: { text: 'a', matchCase: false, regex: false }, streams: [] },
      { id: 'x', search: 0.5, query: { text: 'a', matchCase: false, regex: false }, streams: ['stdout'] },
    ],
  },
  'logs.searchStep': {
    valid: [
      { id: 'x', from: null, direction: 1 },
      { id: 'x', from: { stream: 'stdout', segment: 0, offset: 7 }, direction: -1 },
    ],
    hostile: [
      { id: 'x', from: null, direction: 2 },
      { id: 'x', from: { stream: 'stdout', segment: 0, offset: -7 }, direction: -1 },
    ],
  },
  'logs.searchLines': {
    valid: [{ id: 'x', from: 0, count: 500 }],
    hostile: [
      { id: 'x', from: -1, count: 1 },
      { id: 'x', from: 0, count: 501 },
    ],
  },
  'logs.searchRanges': {
    valid: [{ id: 'x', texts: ['a', ''] }],
    hostile: [
      { id: 'x', texts: ['a'.repeat(16_385)] },
      { id: 'x', texts: Array.from({ length: 501 }, String) },
    ],
  },
  'logs.searchEnd': { valid: [{ id: 'x', keep: true }], hostile: [{ id: 'x', keep: 1 }] },
  'logs.range': {
    valid: [
      { id: 'v', range: RANGE, rest: null, save: false },
      {
        id: 'v',
        range: RANGE,
        rest: { cursor: { stdout: { segment: 0, offset: 9 } }, to: RANGE.to },
        save: true,
      },
    ],
    hostile: [
      { id: 'v', range: { ...RANGE, streams: [] }, rest: null, save: false },
      { id: 'v', range: { ...RANGE, from: { ...RANGE.from, offset: -1 } }, rest: null, save: false },
      { id: 'v', range: RANGE, rest: null, save: 'C:\\a.log' },
    ],
  },
  'logs.saveTo': {
    valid: [{ id: 'v', name: '游戏-lines.log' }],
    hostile: [
      { id: 'v', name: '' },
      { id: 'v', name: '..\\a.log' },
      { id: 'v', name: 'C:a.log' },
      { id: 'v', name: 'a/b' },
      { id: 'v', name: 'n'.repeat(201) },
    ],
  },
  'logs.saveEnd': { valid: [{ id: 'v', keep: true }], hostile: [{ id: 'v' }, { id: 'v', keep: 1 }] },
  'logs.reveal': { valid: [{ name: 'a' }], hostile: [{ name: '' }, { name: 'a', path: 'C:\\' }] },
  'logs.close': { valid: [{ id: 'x' }], hostile: [{ id: null }] },
};
