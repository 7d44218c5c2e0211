import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { INVOKE_CHANNEL } from '../../contract/channels.js';
import { failure } from '../../contract/errors.js';
import type { Handlers, Reply } from '../../contract/ipc.js';
import { dispatch } from '../../core/dispatch.js';
import type { Log } from '../../core/log.js';
import { isBundleUrl } from '../security/origin.js';

/** Who may call: the window's page, with the handlers of its session. */
export interface Client {
  readonly contents: WebContents;
  readonly handlers: Handlers;
}

/**
 * Registers the one channel by which the page calls main. A call counts only when it comes from the main frame of our own
 * window while that shows our own page.
 *
 * @param client the present client, null while there is no window
 * @param onServed told after a call was answered
 */
export function registerInvoke(
  client: () => Client | null,
  onServed: (channel: string) => void,
  log: Log,
): void {
  ipcMain.handle(INVOKE_CHANNEL, async (event, channel: unknown, args: unknown): Promise<Reply> => {
    const caller = client();
    if (caller === null || !isPage(event, caller.contents)) {
      log.error(`a call from ${event.senderFrame?.url ?? 'a frame that is gone'} was refused`);
      return { ok: false, failure: failure('badRequest', { message: 'the sender is not the window' }) };
    }
    const reply = await dispatch(caller.handlers, channel, args, log);
    if (reply.ok) onServed(String(channel));
    return reply;
  });
}

function isPage({ sender, senderFrame }: IpcMainInvokeEvent, contents: WebContents): boolean {
  return (
    sender === contents &&
    senderFrame !== null &&
    senderFrame === contents.mainFrame &&
    isBundleUrl(senderFrame.url)
  );
}
