import { Notification } from 'electron';

export interface Toast {
  readonly title: string;
  readonly body: string;
  readonly onClick: () => void;
}

/** The system's notifications; one with the tag of an earlier one replaces it. Without their support nothing is shown. */
export class Toasts {
  /** Kept, since a notification that is collected loses its click. */
  readonly #shown = new Map<string, Notification>();
  readonly #icon: string;

  constructor(icon: string) {
    this.#icon = icon;
  }

  show(tag: string, { title, body, onClick }: Toast): void {
    if (!Notification.isSupported()) return;
    this.close(tag);
    const notification = new Notification({ title, body, icon: this.#icon });
    notification.on('click', onClick);
    this.#shown.set(tag, notification);
    notification.show();
  }

  close(tag: string): void {
    this.#shown.get(tag)?.close();
    this.#shown.delete(tag);
  }

  closeAll(): void {
    for (const tag of [...this.#shown.keys()]) this.close(tag);
  }
}
