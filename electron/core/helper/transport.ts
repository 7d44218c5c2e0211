/** A running helper as a stream of lines. Listeners are set before anything is sent. */
export interface Transport {
  /** Sends one line; a line sent after the end is dropped. */
  send(line: string): void;
  onLine(listener: (line: string) => void): void;
  /** Called once, when the helper has ended or could not be started; the error says which and how. */
  onEnd(listener: (error: Error) => void): void;
  /** Ends the helper at once; `onEnd` follows. */
  kill(): void;
}
