/** Written in by build/vite.config.ts from STEWARD_UPDATE_URL. */
declare const STEWARD_UPDATE_FEED: string;

/** Where this build looks for newer versions; null for nowhere. */
export const BUILT_IN_FEED = STEWARD_UPDATE_FEED === '' ? null : STEWARD_UPDATE_FEED;
