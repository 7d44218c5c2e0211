import { parseArgs } from 'node:util';

export interface Options {
  /** 0 lets the system choose. */
  readonly port: number;
  /** Whether to open the page in the system's browser. */
  readonly open: boolean;
  readonly help: boolean;
}

export const USAGE = `Usage: node index.mjs [--port <0…65535>] [--open]

Serves Steward's window on 127.0.0.1, behind a token that the printed address carries.

  --port   port to listen on; 0, the default, lets the system choose
  --open   opens the page in the system's browser

Environment: STEWARD_HELPER, STEWARD_USER_DATA; not on Windows: STEWARD_WINE, WINEPREFIX
`;

/** Reads the command line. @throws Error with a message for the person who typed it */
export function parseCommandLine(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '0' },
      open: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  if (!/^\d{1,5}$/.test(values.port) || port > 65_535) {
    throw new Error(`--port ${values.port}: a port is a number from 0 to 65535`);
  }
  return { port, open: values.open, help: values.help };
}
