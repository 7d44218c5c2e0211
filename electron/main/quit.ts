import { app } from 'electron';
import { DISPOSE_TIMEOUT_MS, stepQuit, type QuitPhase } from '../core/lifecycle/quit.js';

/** Ends the application in order: windows, tray, helper. Services are no part of it and keep running. */
export class QuitController {
  readonly #dispose: () => Promise<void>;
  #phase: QuitPhase = 'running';
  #quitting = false;

  /** @param dispose ends everything; it may fail or hang, which does not keep the application from ending */
  constructor(dispose: () => Promise<void>) {
    this.#dispose = dispose;
    app.on('before-quit', () => (this.#quitting = true));
    app.on('will-quit', (event) => {
      const step = stepQuit(this.#phase);
      this.#phase = step.phase;
      if (step.hold) event.preventDefault();
      if (step.dispose) void this.#finish();
    });
  }

  get quitting(): boolean {
    return this.#quitting;
  }

  quit(): void {
    this.#quitting = true;
    app.quit();
  }

  /** Windows is ending the session: from now on a window that is closed is not hidden. */
  sessionEnds(): void {
    this.#quitting = true;
  }

  async #finish(): Promise<void> {
    const timeUp = new Promise<void>((resolve) => setTimeout(resolve, DISPOSE_TIMEOUT_MS).unref());
    await Promise.race([this.#dispose().catch(() => undefined), timeUp]);
    this.#phase = 'done';
    app.quit();
  }
}
