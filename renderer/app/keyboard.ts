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

/** Every key as the overview lists it: how it is written, and its text under `app.keys`. */
export const KEY_OVERVIEW = [
  { keys: ['Ctrl', 'N'], text: 'new' },
  { keys: ['Ctrl', 'F'], text: 'filter' },
  { keys: ['↑', '↓'], text: 'select' },
  { keys: ['Shift', '↑', '↓'], text: 'selectRange' },
  { keys: ['Ctrl', 'A'], text: 'selectAll' },
  { keys: ['Ctrl', 'Space'], text: 'toggle' },
  { keys: ['Ctrl', 'D'], text: 'favourite' },
  { keys: ['Enter'], text: 'open' },
  { keys: ['Shift', 'F10'], text: 'menu' },
  { keys: ['Del'], text: 'remove' },
  { keys: ['Ctrl', 'L'], text: 'log' },
  { keys: ['Ctrl', 'E'], text: 'configure' },
  { keys: ['F3'], text: 'findNext' },
  { keys: ['Ctrl', 'G'], text: 'goTo' },
  { keys: ['Ctrl', 'Home'], text: 'logStart' },
  { keys: ['Ctrl', 'C'], text: 'copyLines' },
  { keys: ['End'], text: 'follow' },
  { keys: ['F5'], text: 'refresh' },
  { keys: ['Ctrl', ','], text: 'settings' },
  { keys: ['?'], text: 'keys' },
] as const;
