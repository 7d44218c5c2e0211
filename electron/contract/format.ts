/**
 * Formats how long something has been running, with two units at most: `12 s`, `4:05`, `3:04:11`, `3d 04:11`.
 *
 * @param ms duration in milliseconds; negative counts as zero (clocks differ)
 * @param day the word for day, such as `d` or ` 天 `
 */
export function formatUptime(ms: number, day = 'd '): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  const two = (value: number): string => String(value).padStart(2, '0');
  if (days > 0) return `${days}${day}${two(hours % 24)}:${two(minutes % 60)}`;
  if (hours > 0) return `${hours}:${two(minutes % 60)}:${two(seconds % 60)}`;
  if (minutes > 0) return `${minutes}:${two(seconds % 60)}`;
  return `${seconds} s`;
}

/** Formats how long a run lasted, for reasons: `120 ms`, `2.4 s`, `5:07`. */
export function formatRan(ms: number): string {
  if (ms < 1000) return `${Math.max(0, Math.round(ms))} ms`;
  return ms < 60_000 ? `${(ms / 1000).toFixed(1)} s` : formatUptime(ms);
}

/** Formats a size in bytes as Task Manager does: `184 MB`, `12.4 MB`, `512 KB`. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB'];
  let value = Math.max(0, bytes);
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  const digits = unit >= 2 && value < 100 ? 1 : 0;
  return `${value.toFixed(digits)} ${units[unit] ?? ''}`;
}

/** Writes an exit code as people look it up: small ones decimal, NTSTATUS values in hexadecimal. */
export function formatExitCode(code: number): string {
  return code > 0xffff ? `0x${code.toString(16).toUpperCase().padStart(8, '0')}` : String(code);
}

/** Whole seconds until an instant, at least 0. */
export function secondsUntil(instant: string, now: number): number {
  return Math.max(0, Math.ceil((Date.parse(instant) - now) / 1000));
}
