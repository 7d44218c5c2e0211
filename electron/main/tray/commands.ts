import { toFailure } from '../../contract/errors.js';
import type { ControlAction, Handlers, Navigation } from '../../contract/ipc.js';
import { sayFailure, type Translate } from '../../contract/translate.js';
import type { Question } from '../../core/tray/question.js';
import type { TrayCommand } from '../../core/tray/types.js';
import type { Toasts } from '../notify/toast.js';

export interface TrayCommandPorts {
  readonly handlers: Pick<Handlers, 'services.control' | 'files.reveal' | 'links.open'>;
  readonly toasts: Pick<Toasts, 'show'>;
  translate(): Translate;
  show(navigation: Navigation | null): void;
  /** What is to be asked before a service is controlled; null for nothing. */
  question(action: ControlAction, name: string): Question | null;
  /** @returns whether the person agrees */
  ask(question: Question): Promise<boolean>;
  quit(): void;
}

/** Carries out what was chosen in the tray's menu; what does not come of it is said by a notification. */
export async function runTrayCommand(command: TrayCommand, ports: TrayCommandPorts): Promise<void> {
  switch (command.kind) {
    case 'show':
      ports.show(command.navigation);
      return;
    case 'quit':
      ports.quit();
      return;
    case 'control': {
      const { action, name } = command;
      return attempt(name, ports, async () => {
        const question = ports.question(action, name);
        if (question !== null && !(await ports.ask(question))) return;
        const { status } = await ports.handlers['services.control']({ action, names: [name] });
        if (status === 'cancelled') tell(name, ports.translate()('notify.cancelled', {}), ports);
      });
    }
    case 'reveal': {
      const { name } = command;
      return attempt(name, ports, async () => {
        await ports.handlers['files.reveal']({ name });
      });
    }
    case 'link': {
      const { name, target } = command;
      return attempt(name, ports, async () => {
        await ports.handlers['links.open']({ name, target });
      });
    }
  }
}

async function attempt(name: string, ports: TrayCommandPorts, run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    tell(name, sayFailure(ports.translate(), toFailure(error)), ports);
  }
}

function tell(name: string, body: string, ports: TrayCommandPorts): void {
  ports.toasts.show(`command:${name}`, {
    title: name,
    body,
    onClick: () => ports.show({ to: 'service', name, tab: 'log' }),
  });
}
