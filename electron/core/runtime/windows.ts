import type { Runtime } from './runtime.js';

/** Windows itself: the helper is a program and its paths are the host's own. */
export function windowsRuntime(helper: string): Runtime {
  return {
    kind: 'windows',
    helper,
    command: (args) => ({ file: helper, args, env: process.env }),
    toHostPath: (path) => path,
    toWindowsPath: (path) => path,
  };
}
