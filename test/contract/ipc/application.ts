import { type Cases } from './cases.js';

/** Arguments about the application itself. */
export const APPLICATION: Cases<'app' | 'helper' | 'settings' | 'updates'> = {
  'app.info': { valid: [{}], hostile: [] },
  'settings.get': { valid: [{}], hostile: [] },
  'settings.policy': { valid: [{}], hostile: [{ language: 'en' }] },
  'updates.state': { valid: [{}], hostile: [{ version: '9.0.0' }] },
  'updates.check': { valid: [{}], hostile: [{ url: 'https://elsewhere' }] },
  'updates.download': { valid: [{}], hostile: [{ version: '9.0.0' }] },
  'updates.install': { valid: [{}], hostile: [{ path: 'C:\\evil.exe' }] },
  'settings.set': {
    valid: [
      {},
      { language: 'zh-CN' },
      { theme: 'dark', split: 0.5 },
      { links: { A: [{ label: '', target: 'https://a' }] } },
    ],
    hostile: [
      { links: { A: [{ label: '', target: 'javascript:alert(1)' }] } },
      { links: { A: [{ label: '', target: 'file:///C:/windows/system32/cmd.exe' }] } },
      { logPolicy: { folder: 'https://a', bytes: 1024, files: 1, timestamps: true } },
      { logPolicy: { folder: '', bytes: 1, files: 1, timestamps: true } },
      { muted: [''] },
      { language: 'fr' },
      { theme: 'blue' },
      { split: 2 },
      { startAtLogin: 'yes' },
    ],
  },
  'helper.restart': { valid: [{}], hostile: [] },
};
