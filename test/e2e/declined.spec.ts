import { expect, test } from './fixtures.js';

/**
 * Wine has no prompt that could be declined, so the answer that the core gives then is put in at the WebSocket; that the
 * core gives it is a unit test's business.
 */
test('a declined prompt changes nothing, keeps what was typed and says so', async ({
  host,
  steward,
  program,
  serviceName,
  window,
}) => {
  test.skip(host !== 'browser', 'only the browser host has a socket to step into');
  await steward.page.routeWebSocket(/./, (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((message) => {
      const { id, channel } = JSON.parse(message.toString()) as { id: number; channel: string };
      if (channel !== 'services.create') {
        server.send(message);
        return;
      }
      socket.send(JSON.stringify({ id, reply: { ok: true, result: { status: 'cancelled' } } }));
    });
  });
  await steward.page.reload();
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
