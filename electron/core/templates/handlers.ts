import path from 'node:path';
import type { Handlers } from '../../contract/ipc.js';
import { TemplateStore } from './template-store.js';

/** The handlers for the person's own templates. @param settingsFolder the host's own folder of the person's settings */
export function templateHandlers(settingsFolder: string) {
  const store = new TemplateStore(path.join(settingsFolder, 'templates'));
  return {
    'templates.list': () => store.list(),
    'templates.save': async ({ name, content }) => ({ leftOut: await store.save(name, content) }),
    'templates.rename': async ({ id, name }) => {
      await store.rename(id, name);
      return {};
    },
    'templates.remove': async ({ id }) => {
      await store.remove(id);
      return {};
    },
  } satisfies Partial<Handlers>;
}
