import type { Navigation, Snapshot } from '../../contract/ipc.js';
import { sayReason, type Translate } from '../../contract/translate.js';
import { nextAlerts, type Alert, type Told } from '../../core/tray/alerts.js';
import { shorten } from '../../core/tray/label.js';
import type { Toasts } from './toast.js';

/** Longest title and body that Windows shows in full, in characters. */
const MAX_TITLE = 64;
const MAX_BODY = 200;

export interface ServiceAlertsPorts {
  readonly toasts: Pick<Toasts, 'show' | 'close'>;
  translate(): Translate;
  /** The person looks at the window, which tells him all. */
  watching(): boolean;
  open(navigation: Navigation): void;
}

/** Tells by a notification that a service has failed or keeps restarting, once for each time that it does. */
export class ServiceAlerts {
  readonly #ports: ServiceAlertsPorts;
  #told: Told | null = null;

  constructor(ports: ServiceAlertsPorts) {
    this.#ports = ports;
  }

  /** Takes a new state of the application; without a connection nothing is known of the services. */
  update({ connection, services }: Snapshot): void {
    if (connection.state !== 'connected') return;
    const { told, raise, withdraw } = nextAlerts(this.#told, services);
    this.#told = told;
    for (const name of withdraw) this.#ports.toasts.close(tag(name));
    if (!this.#ports.watching()) for (const alert of raise) this.#raise(alert);
  }

  #raise({ kind, service }: Alert): void {
    const t = this.#ports.translate();
    const { name, reason } = service;
    this.#ports.toasts.show(tag(name), {
      title: t(`notify.${kind}Title`, { name: shorten(name, MAX_TITLE) }),
      body: reason === null ? '' : shorten(sayReason(t, reason), MAX_BODY),
      onClick: () => this.#ports.open({ to: 'service', name, tab: 'log' }),
    });
  }
}

function tag(name: string): string {
  return `service:${name}`;
}
