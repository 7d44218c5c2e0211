const TERMINAL_SEQUENCE = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[@-Z\\-_])/g;
const CONTROL = /[\u0000-\u0008\u000a-\u001f\u007f]/g;

/**
 * A line as it is shown: terminal sequences (colours, cursor movements) left out, other control characters but the tab
 * made visible by their Unicode control pictures.
 */
export function displayText(text: string): string {
  return text
    .replace(TERMINAL_SEQUENCE, '')
    .replace(CONTROL, (character) =>
      character === '\u007f' ? '\u2421' : String.fromCharCode(0x2400 + character.charCodeAt(0)),
    );
}
