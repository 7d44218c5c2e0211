import type { Translate } from '../../contract/translate.js';
import type { UpdateState } from '../../contract/updates.js';
import type { Toasts } from './toast.js';

export interface UpdateNoticePorts {
  readonly toasts: Pick<Toasts, 'show'>;
  readonly translate: () => Translate;
  /** Leads to the place where the update is downloaded. */
  readonly open: () => void;
}

/** Tells of each newer version once. */
export class UpdateNotice {
  readonly #ports: UpdateNoticePorts;
  #told: string | null = null;

  constructor(ports: UpdateNoticePorts) {
    this.#ports = ports;
  }

  /** @param wanted whether newer versions are looked for by themselves; else the person has just asked and sees the answer */
  update({ progress }: UpdateState, wanted: boolean): void {
    if (!wanted || progress.phase !== 'found' || progress.version === this.#told) return;
    this.#told = progress.version;
    const t = this.#ports.translate();
    this.#ports.toasts.show('update', {
      title: t('notify.updateTitle', { version: progress.version }),
      body: t('notify.updateBody', {}),
      onClick: this.#ports.open,
    });
  }
}
