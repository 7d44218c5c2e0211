/** One elevated call of `steward apply`. Paths are the host's own. */
export interface ElevatedCall {
  readonly helper: string;
  readonly requestFile: string;
  /** SHA-256 of the request file, 64 lower-case hexadecimal digits. */
  readonly sha256: string;
}

/** What came of it: the person declined the prompt, or the helper ran. */
export type ElevatedRun =
  | { readonly status: 'declined' }
  /** `exitCode` is null where the way to run it does not tell. */
  | { readonly status: 'ran'; readonly stdout: string; readonly exitCode: number | null };

/** The one way to run something as administrator. */
export interface Elevator {
  /** @throws StewardError `elevationFailed` when the helper could not be run at all */
  run(call: ElevatedCall): Promise<ElevatedRun>;
}
