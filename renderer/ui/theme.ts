import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import type { Settings } from '../../electron/contract/settings.js';

const fonts = {
  fontFamilyBase:
    '"Segoe UI Variable Text", "Segoe UI", "Microsoft YaHei UI", "Noto Sans", "Noto Sans CJK SC", sans-serif',
  fontFamilyMonospace:
    '"Cascadia Mono", Consolas, "DejaVu Sans Mono", "Microsoft YaHei UI", "Noto Sans CJK SC", monospace',
} as const;

const light: Theme = { ...webLightTheme, ...fonts };
/** Fluent's own red is too dark for small text on a row that is selected or pointed at. */
const DARK_RED = '#eb9497';
const dark: Theme = {
  ...webDarkTheme,
  ...fonts,
  colorPaletteRedForeground1: DARK_RED,
  colorStatusDangerForeground1: DARK_RED,
};
const highContrast: Theme = { ...teamsHighContrastTheme, ...fonts };

function useMediaQuery(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const list = matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    () => matchMedia(query).matches,
  );
}

/** The theme that the setting and the system lead to, followed live; a contrast theme of Windows goes before both. */
export function useTheme(setting: Settings['theme']): {
  readonly theme: Theme;
  readonly scheme: 'light' | 'dark';
} {
  const systemDark = useMediaQuery('(prefers-color-scheme: dark)');
  const forced = useMediaQuery('(forced-colors: active)');
  const scheme = setting === 'system' ? (systemDark ? 'dark' : 'light') : setting;
  return { theme: forced ? highContrast : scheme === 'dark' ? dark : light, scheme };
}
