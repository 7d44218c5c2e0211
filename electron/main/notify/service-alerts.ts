import type { Service } from '../../contract/helper/model.js';
import type { Navigation, Snapshot } from '../../contract/ipc.js';
import type { Settings } from '../../contract/settings.js';
import { sayReason, type Translate } from '../../contract/translate.js';
import { nextAlerts, type Told } from '../../core/tray/alerts.js';
import { Announcements, type Announcement, type News } from '../../core/tray/announcements.js';
import { shorten } from '../../core/tray/label.js';
import type { Toast, Toasts } from './toast.js';

/** Longest title and body that Windows shows in full, in characters. */
const MAX_TITLE = 64;
const MAX_BODY = 200;
const MAX_NAME = 40;

export interface ServiceAlertsPorts {
  readonly toasts: Pick<Toasts, 'show' | 'close'>;
  translate(): Translate;
  /** The person looks at the window, which tells him all. */
  watching(): boolean;
  wishes(): Pick<Settings, 'notifications' | 'muted'>;
  open(navigation: Navigation): void;
}

/** Tells by notifications that services have failed or are well again, as far as the person wants to know. */
export class ServiceAlerts {
  readonly #ports: ServiceAlertsPorts;
  readonly #announcements = new Announcements();
  #told: Told | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(ports: ServiceAlertsPorts) {
    this.#ports = ports;
  }

  /** Takes a new state of the application; without a connection nothing is known of the services. */
  update({ connection, services }: Snapshot): void {
    if (connection.state !== 'connected') return;
    const now = Date.now();
    const { told, raise, withdraw, recovered } = nextAlerts(this.#told, services);
    this.#told = told;
    for (const { kind, service } of raise) {
      const news = { kind, service };
      if (this.#wanted(news)) this.#announcements.ill(kind, service, now);
    }
    for (const name of withdraw) {
      const running = recovered.find((service) => service.name === name) ?? null;
      for (const tag of this.#announcements.well(name, running, now)) this.#ports.toasts.close(tag);
    }
    this.#schedule();
  }

  /** Ends it; what waits is not told any more. */
  dispose(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #schedule(): void {
    const { due } = this.#announcements;
    this.dispose();
    if (due === null) return;
    this.#timer = setTimeout(
      () => {
        const { announced, withdrawn } = this.#announcements.take(Date.now(), (news) => this.#wanted(news));
        for (const tag of withdrawn) this.#ports.toasts.close(tag);
        for (const announcement of announced) this.#show(announcement);
        this.#schedule();
      },
      Math.max(0, due - Date.now()),
    );
  }

  #wanted({ kind, service }: News): boolean {
    const { notifications, muted } = this.#ports.wishes();
    if (notifications === 'off' || (notifications === 'failures' && kind === 'recovered')) return false;
    return !muted.includes(service.name.toUpperCase()) && !this.#ports.watching();
  }

  #show({ tag, news }: Announcement): void {
    const t = this.#ports.translate();
    const [first] = news;
    this.#ports.toasts.show(tag, news.length === 1 ? this.#single(first, t) : this.#several(news, t));
  }

  #single({ kind, service }: News, t: Translate): Toast {
    const { name, reason } = service;
    const unseen = kind === 'crashed' ? t('notify.restartedBody', {}) : '';
    return {
      title: t(`notify.${kind}Title`, { name: shorten(name, MAX_TITLE) }),
      body: reason === null ? unseen : shorten(sayReason(t, reason), MAX_BODY),
      onClick: () => this.#ports.open(pageOf(kind, service)),
    };
  }

  #several(news: Announcement['news'], t: Translate): Toast {
    const names = news.map(({ service }) => shorten(service.name, MAX_NAME)).join(', ');
    const key = news[0].kind === 'recovered' ? 'notify.recoveredGroup' : 'notify.failedGroup';
    return {
      title: t(key, { count: news.length }),
      body: shorten(names, MAX_BODY),
      onClick: () => this.#ports.open({ to: 'list' }),
    };
  }
}

/** Where a notification leads: to the log, at the crash that it tells of; the service's overview where nothing is logged. */
function pageOf(kind: News['kind'], service: Service): Navigation {
  const { name, reason, startedAt, stdout, stderr } = service;
  if (stdout === null && stderr === null) return { to: 'service', name, tab: 'overview' };
  // A restart that nothing delays leaves no reason behind, but begins right after the crash.
  const at = kind === 'recovered' ? null : (reason?.at ?? startedAt);
  return { to: 'service', name, tab: 'log', ...(at === null ? {} : { time: Date.parse(at) }) };
}
