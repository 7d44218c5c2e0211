import { app } from 'electron';

/** Ends the application. Services are no part of it and keep running. */
export class QuitController {
  #quitting = false;

  /** @param dispose ends tray and helper; what goes wrong there does not keep the application from ending */
  constructor(dispose: () => void, onError: (error: unknown) => void) {
    app.on('before-quit', () => this.sessionEnds());
    app.once('will-quit', () => {
      try {
        dispose();
      } catch (error) {
        onError(error);
      }
    });
  }

  /** From now on a window that is closed is closed, not hidden. */
  get quitting(): boolean {
    return this.#quitting;
  }

  quit(): void {
    app.quit();
  }

  /** Windows is signing the person out or shutting down: nothing may stand in its way. */
  sessionEnds(): void {
    this.#quitting = true;
  }
}
