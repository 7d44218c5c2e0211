import { directoryOf, isAbsolutePath } from '../../contract/command-line.js';
import { failure, StewardError } from '../../contract/errors.js';
import type { Handlers } from '../../contract/ipc.js';
import type { Shared } from '../client-session.js';
import { openLink } from '../links/open-link.js';
import { notSupported } from '../not-supported.js';
import type { Runtime } from '../runtime/runtime.js';
import { keyOf } from '../services/store.js';
import { revealFolder, revealHostFolder } from './reveal.js';

/** The handlers for files, folders and links, which are the same for every client. */
export function fileHandlers({ helper, ports, settings }: Shared) {
  const { runtime, choosePath } = ports;
  return {
    'files.choose': async ({ kind, start }) => {
      if (choosePath === null) throw notSupported('this host has no file dialog');
      const chosen = await choosePath(kind, runtime.toHostPath(start) ?? '');
      return { path: chosen === null ? null : windowsPath(runtime, chosen) };
    },
    'files.directory': ({ path }) => helper.call('directory', { path }),
    // A browser or a test may hand over what is a Windows path already.
    'files.dropped': async ({ path }) =>
      Promise.resolve({ path: isAbsolutePath(path) ? path : windowsPath(runtime, path) }),
    'files.save': async ({ name, text }) => {
      if (ports.saveFile === null) throw notSupported('this host has no file dialog');
      return { path: await ports.saveFile(name, text) };
    },
    'files.reveal': async ({ name }) => {
      if (ports.reveal === null) throw notSupported('this host cannot open folders');
      const { parameters } = await helper.call('config', { name });
      const program = parameters['Application'];
      const folder = typeof program === 'string' ? directoryOf(program) : null;
      return revealFolder(ports, folder, name);
    },
    'files.revealStore': async ({ store }) => {
      if (store === 'settings') return revealHostFolder(ports, ports.settingsFolder, ports.settingsFolder);
      const { dataRoot, logsRoot } = helper.connection.helper ?? (await helper.call('hello', {}));
      const folder = store === 'logs' ? logsRoot : dataRoot;
      return revealHostFolder(ports, runtime.toHostPath(folder), folder);
    },
    'links.open': async ({ name, target }) => {
      const { reveal, opener } = ports;
      const links = settings().links[keyOf(name)] ?? [];
      if (!links.some((link) => link.target === target)) {
        const message = `${name} has no such link`;
        throw new StewardError(failure('badRequest', { message, field: 'target', value: target }));
      }
      if (opener === null || reveal === null) throw notSupported('this host cannot open links');
      await openLink(target, runtime, { ...opener, folder: reveal });
      return {};
    },
  } satisfies Partial<Handlers>;
}

function windowsPath(runtime: Runtime, hostPath: string): string {
  const path = runtime.toWindowsPath(hostPath);
  if (path !== null) return path;
  const message = `no Windows drive contains ${hostPath}`;
  throw new StewardError(failure('notSupported', { message, object: hostPath }));
}
