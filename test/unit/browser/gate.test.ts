import { expect, it } from 'vitest';
import { Gate } from '../../../electron/browser/gate.js';

it.each([
  [8080, '127.0.0.1:8080'],
  [80, '127.0.0.1'],
])('knows its own name at port %d', (port, host) => {
  const gate = new Gate();
  gate.listenOn(port);
  expect(gate.url).toBe(`http://${host}/#token=${gate.token}`);
  expect(gate.isOurPage({ host, origin: `http://${host}` })).toBe(true);
  expect(gate.isOurPage({ host, origin: 'http://127.0.0.1:1' })).toBe(false);
  expect(gate.isOurHost({ host: '127.0.0.1:1' })).toBe(false);
});
