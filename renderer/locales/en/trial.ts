/** The test run of a program before it is installed. */
export const trial = {
  title: 'Test run',
  start: 'Test run',
  stop: 'Stop',
  close: 'Close the test run',
  remaining_one: 'Running. It is ended in {{count}} second.',
  remaining_other: 'Running. It is ended in {{count}} seconds.',
  output: 'Output of the test run',
  nothingYet: 'Nothing printed yet',
  silent: 'It printed nothing.',
  cut: 'Only the newest output is shown.',
  ports: 'Listens on {{ports}}',
  noPorts: 'Listens on no port',
  processes_one: '{{count}} process',
  processes_other: '{{count}} processes',
  difference:
    'It runs as you, with your rights and your environment variables; the service will run as its own account and with those of the system. Nothing is installed.',
  edited:
    'With the settings as they stand here, also those not applied yet. The installed service is left alone.',
  serviceRuns:
    'The service itself is running: a port or file that both need is taken. Stop it first where that matters.',
  ended: {
    limit: 'It ran for {{ran}} until the test run ended it, as a service should.',
    stop: 'You stopped it after {{ran}}.',
    helper: 'The connection to the helper was lost after {{ran}}, and the program ended with it.',
    zero: 'It ran for {{ran}} and ended by itself with exit code 0. A service is expected to keep running.',
    code: 'It ran for {{ran}} and exited with {{code}}.',
    left_one: 'It left {{count}} process behind, which would end with it as a service.',
    left_other: 'It left {{count}} processes behind, which would end with it as a service.',
  },
} as const;
