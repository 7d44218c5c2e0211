/** Texts of a service's health. */
export const health = {
  region: 'Health of {{name}}',
  span: { label: 'Span of time', minutes5: '5 min', minutes15: '15 min', hour: '1 hour' },
  tree_one: '{{count}} process',
  tree_other: '{{count}} processes, children included',
  notRunning: 'Not running',
  notMeasured: 'Only services that Steward or NSSM hosts, or that Steward has registered, are measured.',
  field: { cpu: 'CPU', privateBytes: 'Memory (private)', threads: 'Threads', handles: 'Handles' },
  summary: 'min {{min}} · avg {{mean}} · max {{max}}',
  mark: {
    list: 'What happened to {{name}}',
    event: '{{time}} {{text}}.',
    more_one: '{{count}} more before.',
    more_other: '{{count}} more before.',
    toLog: 'Show in the log.',
  },
} as const;
