/** Diagnostics of the application itself: English, for its developers and for support; never a secret. */
export interface Log {
  info(message: string): void;
  error(message: string): void;
}
