import type { Policy } from './policy.js';

/** Nothing is laid down. */
export const NO_POLICY: Policy = {
  language: null,
  updates: null,
  updateUrl: null,
  newestVersion: null,
  delegation: null,
};
