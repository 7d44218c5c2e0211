import { failure, StewardError } from '../contract/errors.js';

/** The failure of something that this host has not. @param message why, for the log */
export function notSupported(message: string): StewardError {
  return new StewardError(failure('notSupported', { message }));
}
