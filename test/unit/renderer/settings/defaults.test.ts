import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../../electron/contract/default-settings.js';
import { defaultsOfDialog } from '../../../../renderer/features/settings/defaults.js';

test('everything that the dialog sets goes back to what it was at first, and nothing else', () => {
  const { language, theme, startAtLogin, notifications, confirm, logPolicy, columns, sort, updates } =
    DEFAULT_SETTINGS;
  expect(defaultsOfDialog()).toStrictEqual({
    language,
    theme,
    startAtLogin,
    notifications,
    confirm,
    logPolicy,
    columns,
    sort,
    updates,
  });
});
