import type { WebSocket } from 'ws';
import { socketRequestSchema, type SocketMessage } from '../contract/ipc.js';
import { dispatch } from '../core/dispatch.js';
import type { Log } from '../core/log.js';
import type { Session } from '../core/session.js';

/** A page that has this much unread, in bytes, is cut off; it comes back with a fresh snapshot. */
const MAX_BUFFERED_BYTES = 32 * 1024 * 1024;
/** WebSocket close code for a message that is not what it should be (RFC 6455, section 7.4.1). */
const INVALID_MESSAGE = 1007;

/** Serves one page over its WebSocket; its session ends with the socket. */
export function serveClient(socket: WebSocket, session: Session, log: Log): void {
  const send = (message: SocketMessage): void => {
    if (socket.readyState !== socket.OPEN) return;
    if (socket.bufferedAmount > MAX_BUFFERED_BYTES) socket.terminate();
    else socket.send(JSON.stringify(message));
  };
  session.onAny((notification, data) => send({ notification, data }));
  socket.on('message', (data, isBinary) => {
    const request = isBinary ? null : parseRequest((data as Buffer).toString('utf8'));
    if (request === null) {
      socket.close(INVALID_MESSAGE, 'not a request');
      return;
    }
    const { id, channel, args } = request;
    void dispatch(session.handlers, channel, args, log).then((reply) => send({ id, reply }));
  });
  socket.on('error', (error) => log.error(`WebSocket: ${error.message}`));
  socket.on('close', () => session.dispose());
}

function parseRequest(text: string) {
  try {
    return socketRequestSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
