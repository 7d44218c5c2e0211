export const settings = {
  title: 'Settings',
  close: 'Close',
  language: {
    label: 'Language',
    system: 'As in Windows ({{language}})',
    en: 'English',
    'zh-CN': '简体中文',
  },
  theme: { label: 'Theme', system: 'As in Windows', light: 'Light', dark: 'Dark' },
  startAtLogin: {
    title: 'At sign-in',
    label: 'Open Steward in the notification area when I sign in',
    hint: 'Services need no Steward on screen: Windows starts them before anybody signs in.',
  },
  closing: {
    label: 'Closing the window',
    electron:
      'Steward stays in the notification area, where “Exit” ends it. The services keep running either way.',
    browser: 'The services keep running, and so does the program that serves this page.',
  },
  storage: {
    label: 'Where things are stored',
    logs: 'Logs',
    data: 'Data',
    registry: 'Service settings',
    copy: 'Copy {{path}}',
    name: '<service name>',
  },
  helper: {
    label: 'Helper',
    connected: 'Connected: version {{version}}, process {{pid}}, on {{computer}} ({{system}})',
    connecting: 'Connecting…',
    disconnected: 'Not connected',
    windows: 'Windows {{version}}',
    wine: 'Wine {{version}}',
    restart: 'Restart helper',
    restarting: 'Restarting…',
    hint: 'The helper reads the state of the services. Restarting it does not touch them.',
  },
  about: { label: 'About', version: 'Steward {{version}}', licence: 'MIT licence' },
  licences: {
    show: 'Licences of the components',
    component: 'Component',
    licence: 'Licence',
  },
  failed: 'The setting was not saved: {{reason}}',
} as const;
