import { directoryOf } from '../../contract/command-line.js';
import type { Handlers } from '../../contract/ipc.js';
import type { Shared } from '../client-session.js';
import { revealFolder } from '../files/reveal.js';
import { notSupported } from '../not-supported.js';
import type { LogViews } from './log-views.js';

/** One client's handlers for logs. @param views its open logs */
export function logHandlers({ ports, store }: Shared, views: LogViews) {
  return {
    'logs.open': async ({ name, encoding, lines }) => views.open(store.require(name), encoding, lines),
    'logs.page': ({ id, at, lines }) => views.page(id, at, lines),
    'logs.search': async ({ id, search, query, streams }) => {
      await views.search(id).start(search, query, streams);
      return {};
    },
    'logs.searchStep': async ({ id, from, direction }) => ({
      hit: await views.search(id).step(from, direction),
    }),
    'logs.searchLines': async ({ id, from, count }) => ({
      lines: await views.search(id).lines(from, count),
    }),
    'logs.searchRanges': async ({ id, texts }) => ({ ranges: await views.search(id).ranges(texts) }),
    'logs.searchEnd': async ({ id, keep }) => {
      const search = views.search(id);
      if (keep) search.cancel();
      else search.end();
      return Promise.resolve({});
    },
    'logs.range': ({ id, range, rest, save }) => views.range(id, range, rest, save),
    'logs.saveTo': async ({ id, name }) => {
      const { chooseSave } = ports;
      if (chooseSave === null) throw notSupported('this host has no file dialog');
      const chosen = await chooseSave(name);
      if (chosen === null) return { path: null };
      await views.beginSave(id, chosen);
      return { path: ports.runtime.toWindowsPath(chosen) ?? chosen };
    },
    'logs.saveEnd': async ({ id, keep }) => {
      await views.endSave(id, keep);
      return {};
    },
    'logs.reveal': ({ name }) => {
      const { stdout, stderr } = store.require(name);
      const file = stdout ?? stderr;
      return revealFolder(ports, file === null ? null : directoryOf(file), name);
    },
    'logs.close': async ({ id }) => {
      await views.close(id);
      return {};
    },
  } satisfies Partial<Handlers>;
}
