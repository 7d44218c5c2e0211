/** What a key asks the window for. */
export type KeyCommand =
  'new' | 'filter' | 'findInLog' | 'log' | 'configure' | 'refresh' | 'keys' | 'settings';

/** The parts of a keyboard event that matter, and where it happened. */
export interface KeyPress {
  readonly key: string;
  readonly ctrl: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  /** Whether text is being typed there, so that plain characters are not commands. */
  readonly typing: boolean;
  /** Whether the focus is inside the log. */
  readonly inLog: boolean;
}

/** The command that a key stands for anywhere in the window; null when it is none. */
export function keyCommand(press: KeyPress): KeyCommand | null {
  if (press.alt) return null;
  if (press.ctrl) {
    if (press.shift) return null;
    switch (press.key.toLowerCase()) {
      case 'n':
        return 'new';
      case 'f':
        return press.inLog ? 'findInLog' : 'filter';
      case 'l':
        return 'log';
      case 'e':
        return 'configure';
      case ',':
        return 'settings';
      default:
        return null;
    }
  }
  if (press.key === 'F5') return 'refresh';
  if (press.key === '?' && !press.typing) return 'keys';
  return null;
}

/** Where a key works. */
export const KEY_AREAS = ['window', 'list', 'log', 'form'] as const;
export type KeyArea = (typeof KEY_AREAS)[number];

/** Every key as the overview lists it: where it works, how it is written, and its text under `app.keys`. */
export const KEY_OVERVIEW = [
  { area: 'window', keys: ['Ctrl', 'N'], text: 'new' },
  { area: 'window', keys: ['Ctrl', 'F'], text: 'filter' },
  { area: 'window', keys: ['Ctrl', 'L'], text: 'log' },
  { area: 'window', keys: ['Ctrl', 'E'], text: 'configure' },
  { area: 'window', keys: ['F5'], text: 'refresh' },
  { area: 'window', keys: ['Ctrl', ','], text: 'settings' },
  { area: 'window', keys: ['?'], text: 'keys' },
  { area: 'list', keys: ['↑', '↓'], text: 'select' },
  { area: 'list', keys: ['Shift', '↑', '↓'], text: 'selectRange' },
  { area: 'list', keys: ['Ctrl', 'A'], text: 'selectAll' },
  { area: 'list', keys: ['Ctrl', 'Space'], text: 'toggle' },
  { area: 'list', keys: ['Ctrl', 'D'], text: 'favourite' },
  { area: 'list', keys: ['Enter'], text: 'open' },
  { area: 'list', keys: ['Shift', 'F10'], text: 'menu' },
  { area: 'list', keys: ['Del'], text: 'remove' },
  { area: 'log', keys: ['F3'], text: 'findNext' },
  { area: 'log', keys: ['Ctrl', 'G'], text: 'goTo' },
  { area: 'log', keys: ['Ctrl', '↑', '↓'], text: 'selectLine' },
  { area: 'log', keys: ['Enter'], text: 'expand' },
  { area: 'log', keys: ['Ctrl', 'C'], text: 'copyLines' },
  { area: 'log', keys: ['Ctrl', 'Home'], text: 'logStart' },
  { area: 'log', keys: ['End'], text: 'follow' },
  { area: 'form', keys: ['Enter'], text: 'install' },
  { area: 'form', keys: ['Esc'], text: 'cancel' },
] as const satisfies readonly {
  readonly area: KeyArea;
  readonly keys: readonly string[];
  readonly text: string;
}[];
