import type { LineRange } from '../../../electron/contract/logs.js';
import { ofStream, type LogEntry } from './log-buffer.js';
import type { LogSession } from './log-session.js';
import { isLoaded, selectedKeys, selectedText, type LineSelection } from './selection.js';

/** Copies the selected lines: those that are loaded at once, others by main. @param entries the rows shown */
export function copySelected(
  session: LogSession,
  entries: readonly LogEntry[],
  selection: LineSelection,
): void {
  const keys = selectedKeys(entries, session.state().buffer, selection);
  if (keys !== null && isLoaded(entries, keys))
    void navigator.clipboard.writeText(selectedText(entries, keys));
  else {
    const range = rangeOf(session);
    if (range !== null) void session.transfer.copy(range);
  }
}

/** Saves the selected lines: by the system's dialog, or as a browser does. */
export function saveSelected(session: LogSession, nativeDialogs: boolean): void {
  const range = rangeOf(session);
  if (range === null) return;
  const name = `${session.name.replaceAll(/[<>:"/\\|?*\p{Cc}]/gu, '_').slice(0, 120)}-lines.log`;
  void (nativeDialogs ? session.transfer.save(range, name) : session.transfer.download(range, name));
}

/** The selection as main takes it; null where no line is selected. */
export function rangeOf(session: LogSession): LineRange | null {
  const { selection, stream } = session.state();
  const from = selection?.from.place ?? null;
  const to = selection?.to.place ?? null;
  if (from === null || to === null) return null;
  return { from, to, streams: stream === 'all' ? ['stdout', 'stderr'] : [stream] };
}

/** The rows of a log's buffer that are shown, but for what has happened to the service. */
export function shownLines(session: LogSession): readonly LogEntry[] {
  const { buffer, stream } = session.state();
  return ofStream(buffer.entries, stream);
}
