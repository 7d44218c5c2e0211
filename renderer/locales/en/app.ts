/** Texts of the window itself. */
export const app = {
  toolbar: 'Commands',
  settings: 'Settings (Ctrl+,)',
  splitter: 'Height of the service’s detail',
  dismiss: 'Dismiss',
  details: 'Details',
  hideDetails: 'Hide details',
  copyDetails: 'Copy details',
  restartHelper: 'Restart helper',
  disconnectedReason: '. {{reason}} The list shows what was known last.',
  filter: { label: 'Filter services', placeholder: 'Filter (Ctrl+F)', clear: 'Clear the filter' },
  scope: { label: 'Which services', managed: 'By Steward', all: 'All Windows' },
  status: {
    services_one: '{{count}} service',
    services_other: '{{count}} services',
    running: '{{count}} running',
    attention_one: '{{count}} needs attention',
    attention_other: '{{count}} need attention',
    connected: 'Connected',
    connecting: 'Connecting…',
    disconnected: 'Not connected',
  },
  failure: {
    code: 'Code',
    operation: 'Operation',
    object: 'Object',
    win32: 'Windows error',
    field: 'Field',
    value: 'Value',
    message: 'Message',
  },
  empty: {
    title: 'No services yet',
    electron:
      'Drop a program on this window, or choose New service. Steward runs it in the background, restarts it when it exits, and keeps its log.',
    browser:
      'Choose New service and pick a program. Steward runs it in the background, restarts it when it exits, and keeps its log.',
  },
  drop: {
    invite: 'Drop the program to make it a service',
    hidden:
      'A browser does not reveal where a dropped file is stored. Choose New service and browse for it instead.',
  },
  link: {
    lost: {
      title: 'Steward cannot be reached',
      text: 'The connection to Steward was lost; it is being restored. Your services keep running. If Steward was closed, start it again.',
    },
    refused: {
      title: 'This page is no longer valid',
      text: 'This page belongs to an earlier run of Steward. Open the address that Steward printed when it was started last.',
    },
  },
  keys: {
    title: 'Keyboard shortcuts',
    new: 'New service',
    filter: 'Filter the services; inside the log, find',
    select: 'Select a service',
    open: 'Go to its log',
    menu: 'Menu of the service',
    remove: 'Remove the service',
    log: 'Log of the selected service',
    configure: 'Settings of the selected service',
    findNext: 'Next match in the log (with Shift, previous)',
    goTo: 'Go to a place in the log',
    logStart: 'Beginning of the log',
    copyLines: 'Copy the selected log lines (Ctrl+A selects all)',
    follow: 'End of the log, and follow',
    refresh: 'Refresh',
    settings: 'Settings',
    keys: 'This overview',
  },
} as const;
