/** A program with its arguments and environment, ready to be spawned. */
export interface Command {
  readonly file: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

/** How the helper is run here and how its Windows paths and the host's own paths correspond. */
export interface Runtime {
  readonly kind: 'windows' | 'wine';
  /** The host's own path of steward.exe. */
  readonly helper: string;
  /** The command that runs the helper with these arguments. */
  command(args: readonly string[]): Command;
  /** The host's own path of a Windows path; null when no drive is there for it. */
  toHostPath(windowsPath: string): string | null;
  /** The Windows path of the host's own absolute path; null when no drive contains it. */
  toWindowsPath(hostPath: string): string | null;
}
