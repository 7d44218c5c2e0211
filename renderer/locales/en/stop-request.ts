/** Texts for who has stopped a service. */
export const stopRequest = {
  app: 'Stop requested by {{user}} with Steward',
  console: 'Stop requested by {{user}} on the command line (steward.exe)',
  told: {
    app: 'Stopped by {{user}} with Steward, {{time}}',
    console: 'Stopped by {{user}} on the command line, {{time}}',
  },
} as const;
