/** Texts of the dependencies between services. */
export const dependencies = {
  region: 'Dependencies of {{name}}',
  needs: { title: '{{name}} needs', none: 'It needs no other service.' },
  neededBy: { title: 'Needs {{name}}', none: 'No other service needs it.' },
  group: 'Load order group {{name}}',
  groupAny: 'one of its members must run',
  groupEmpty: 'has no members, so that Windows starts nothing that needs it',
  missing: 'There is no such service: Windows refuses the start',
  unlisted: 'Driver',
  cycle: 'Needs itself in a circle: neither can be started',
  repeated: 'Its own dependencies are shown above',
  start: 'Start {{name}}',
  remove: 'These services need it and cannot be started without it: {{names}}.',
  ask: {
    stop: 'Stop {{name}}?',
    stopSeveral: 'Stop {{count}} services?',
    restart: 'Restart {{name}}?',
    restartSeveral: 'Restart {{count}} services?',
  },
  along: {
    list: 'Services that need it',
    stop_one: 'A running service needs it and is stopped first:',
    stop_other: '{{count}} running services need it and are stopped first:',
    restart_one: 'A running service needs it. It is stopped first and started again afterwards:',
    restart_other: '{{count}} running services need it. They are stopped first and started again afterwards:',
  },
} as const;
