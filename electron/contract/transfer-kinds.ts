/** The formats of a configuration file. */
export const CONFIG_FORMATS = ['json', 'yaml'] as const;

/** What is done to a service by an import. */
export const IMPORT_ACTIONS = ['create', 'configure', 'delete', 'adopt', 'start', 'stop'] as const;
export type ImportAction = (typeof IMPORT_ACTIONS)[number];

/** Tools that have commands for a service. */
export const COMMAND_TOOLS = ['steward', 'nssm', 'sc'] as const;
export type CommandTool = (typeof COMMAND_TOOLS)[number];

/** Taking services over from NSSM, and giving them back. */
export const HOST_CHANGES = ['adopt', 'release'] as const;
export type HostChange = (typeof HOST_CHANGES)[number];
