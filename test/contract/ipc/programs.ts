import { EMPTY_CREATE_FORM } from '../../../electron/contract/create-form.js';
import { FORM, LONG_PATH, type Cases } from './cases.js';

const TEMPLATE_ID = '01234567-89ab-4cde-8f01-23456789abcd';

const TEMPLATE = {
  form: {
    program: '',
    directory: '',
    arguments: '',
    startType: 'manual' as const,
    account: 'LocalSystem',
    keepLogs: true,
    restartOnExit: false,
  },
  settings: { AppThrottle: 5 },
};

/** Arguments about programs and templates. */
export const PROGRAMS: Cases<'programs' | 'templates'> = {
  'programs.inspect': {
    valid: [{ path: '' }, { path: 'C:\\a.exe' }],
    hostile: [{ path: LONG_PATH }, { path: ['C:\\a.exe'] }],
  },
  'programs.inFolder': {
    valid: [{ path: '' }, { path: 'C:\\games' }],
    hostile: [{ path: LONG_PATH }, { path: null }],
  },
  'programs.trial': { valid: [FORM], hostile: [EMPTY_CREATE_FORM, { ...FORM, settings: { AppExit: 1.5 } }] },
  'templates.list': { valid: [{}], hostile: [] },
  'templates.save': {
    valid: [{ name: 'a', content: TEMPLATE }],
    hostile: [
      { name: ' ', content: TEMPLATE },
      { name: 'a\nb', content: TEMPLATE },
      { name: 'n'.repeat(81), content: TEMPLATE },
      { name: 'a', content: { ...TEMPLATE, password: 'x' } },
      { name: 'a', content: { ...TEMPLATE, form: { ...TEMPLATE.form, password: 'x' } } },
      { name: 'a', content: { ...TEMPLATE, settings: { AppThrottle: 1.5 } } },
    ],
  },
  'templates.rename': {
    valid: [{ id: TEMPLATE_ID, name: 'a' }],
    hostile: [
      { id: '../settings', name: 'a' },
      { id: TEMPLATE_ID, name: '' },
    ],
  },
  'templates.remove': { valid: [{ id: TEMPLATE_ID }], hostile: [{ id: '..\\settings' }, { id: '' }] },
  'programs.endTrial': { valid: [{}], hostile: [] },
  'programs.validate': { valid: [FORM], hostile: [EMPTY_CREATE_FORM, { ...FORM, name: '' }] },
};
