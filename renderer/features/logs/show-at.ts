import type { LogSession } from './log-session.js';

/** How many lines before a time are shown, so that one sees what led to it. */
const LINES_BEFORE = 8;

/** Shows the part of a log around a time, once it is open: the last lines before it, and what came after. @param time ms since the epoch */
export async function showLogAt(session: LogSession, time: number): Promise<void> {
  await settled(session);
  await session.goTo({ kind: 'time', time });
  await settled(session);
  const first = session.state().buffer.entries.find(({ kind }) => kind === 'line')?.key;
  await session.loadEarlier();
  await settled(session);
  const lines = session.state().buffer.entries.filter((entry) => entry.kind === 'line');
  const at = lines.findIndex(({ key }) => key === first);
  const from = lines[Math.max(0, (at < 0 ? lines.length : at) - LINES_BEFORE)];
  if (from === undefined) return;
  const { stream, segment, offset } = from.line;
  await session.goTo({ kind: 'line', stream, place: { segment, offset } });
}

/** Waits until nothing is being fetched; scrolling fetches too. */
async function settled(session: LogSession): Promise<void> {
  await new Promise<void>((resolve) => {
    const check = (): boolean => session.state().status !== 'opening' && !session.state().loading;
    if (check()) {
      resolve();
      return;
    }
    const unsubscribe = session.subscribe(() => {
      if (!check()) return;
      unsubscribe();
      resolve();
    });
  });
}
