/** One call of `steward apply`. */
export interface ElevatedCall {
  /** The host's own path. */
  readonly requestFile: string;
  /** SHA-256 of the request file, 64 lower-case hexadecimal digits. */
  readonly sha256: string;
}

/** What the helper printed, and its exit code. */
export interface ElevatedRun {
  readonly stdout: string;
  readonly exitCode: number;
}

/** The one way to run something as administrator. */
export interface Elevator {
  /** @throws StewardError `elevationFailed` when the helper could not be run at all */
  run(call: ElevatedCall): Promise<ElevatedRun>;
}
