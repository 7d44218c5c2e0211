/**
 * The browser host's entrance. The URL that it prints carries a token in its fragment, `#token=…`, which never leaves the
 * page by itself. The page sends it once, `POST SESSION_PATH` with `Authorization: Bearer <token>`, gets 204 and a cookie
 * (HttpOnly, SameSite=Strict), and removes it from the address; the WebSocket at `SOCKET_PATH` and reloads go by the
 * cookie. 401 means that the token, or later the cookie, is not of this run of the host.
 */
export const SESSION_PATH = '/session';
export const SOCKET_PATH = '/socket';
