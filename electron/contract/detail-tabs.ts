/** The parts of a service's detail, in the order of their tabs. */
export const DETAIL_TABS = ['log', 'overview', 'health', 'history', 'settings', 'dependencies'] as const;
