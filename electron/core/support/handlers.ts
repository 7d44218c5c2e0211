import { hostname } from 'node:os';
import { failure, StewardError } from '../../contract/errors.js';
import type { Handlers } from '../../contract/ipc.js';
import type { Translate } from '../../contract/translate.js';
import type { Shared } from '../client-session.js';
import { SupportBundle } from './bundle.js';
import { collectBundle } from './collect.js';

/** One client's handlers for support bundles, of which it has one at a time. @param translate the client's language */
export function supportHandlers(shared: Shared, translate: () => Translate) {
  const { ports, helper, store, settings } = shared;
  let current: SupportBundle | null = null;
  let newest = 0;
  const require = (): SupportBundle => {
    if (current !== null) return current;
    throw new StewardError(failure('badRequest', { message: 'no support bundle has been gathered' }));
  };
  return {
    'support.collect': async (choice) => {
      const mine = (newest += 1);
      const { runtime, version, host, runtimes, logFile } = ports;
      const files = await collectBundle(
        choice,
        {
          helper,
          runtime,
          connection: helper.connection,
          services: store.list(),
          settings: settings(),
          version,
          host,
          runtimes,
          logFile,
        },
        translate(),
      );
      const bundle = new SupportBundle(files, hostname(), new Date());
      // One that another has overtaken must not take its place.
      if (mine === newest) current = bundle;
      return bundle.preview();
    },
    'support.read': ({ id, path }) => Promise.resolve().then(() => ({ text: require().read(id, path) })),
    'support.save': async ({ id, paths }) => {
      const { name, content } = await require().archive(id, paths);
      if (ports.saveFile === null) return { path: null, archive: content.toString('base64') };
      return { path: await ports.saveFile(name, content), archive: null };
    },
  } satisfies Partial<Handlers>;
}
