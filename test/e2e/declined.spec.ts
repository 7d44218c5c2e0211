import { INVOKE_CHANNEL } from '../../electron/contract/channels.js';
import type { Host } from './hosts.js';
import { expect, test } from './fixtures.js';

const CANCELLED = { ok: true, result: { status: 'cancelled' } } as const;

/**
 * Answers the next creations as core does when the prompt was declined. Wine has no prompt, so the answer is put in between
 * page and core; that core gives it is a unit test's business.
 */
async function declineCreations({ electron, page }: Host): Promise<void> {
  if (electron !== null) {
    await electron.evaluate(
      ({ ipcMain }, { invoke, reply }) => {
        type Handler = (event: unknown, channel: unknown, args: unknown) => unknown;
        const { _invokeHandlers: handlers } = ipcMain as unknown as { _invokeHandlers: Map<string, Handler> };
        const answer = handlers.get(invoke);
        if (answer === undefined) throw new Error(`Nothing answers ${invoke}.`);
        handlers.set(invoke, (event, channel, args) =>
          channel === 'services.create' ? reply : answer(event, channel, args),
        );
      },
      { invoke: INVOKE_CHANNEL, reply: CANCELLED },
    );
    return;
  }
  await page.routeWebSocket(/./, (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((message) => {
      const { id, channel } = JSON.parse(message.toString()) as { id: number; channel: string };
      if (channel === 'services.create') socket.send(JSON.stringify({ id, reply: CANCELLED }));
      else server.send(message);
    });
  });
  await page.reload();
}

test('a declined prompt changes nothing, keeps what was typed and says so', async ({
  steward,
  program,
  serviceName,
  window,
}) => {
  await declineCreations(steward);
  await window.ready();
  const name = serviceName('Declined');
  const form = await window.openForm();
  await form.fill({ program, arguments: '--quiet', name });
  await form.install();
  await expect(form.dialog.getByText(window.t('create.declined'))).toBeVisible();
  await expect(form.field('program')).toHaveValue(program);
  await expect(form.field('arguments')).toHaveValue('--quiet');
  await expect(form.field('name')).toHaveValue(name);
  await form.cancel();
  await expect(window.row(name)).toHaveCount(0);
});
