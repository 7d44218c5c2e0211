import { LANGUAGES } from '../../electron/contract/language.js';
import { sayFailure } from '../../electron/contract/translate.js';
import { LOOKED_AT, OFFLINE, type UPDATES } from '../support/gallery/updates.js';
import type { WindowPage } from '../support/pages/window-page.js';
import type { ScriptedTransport } from '../support/scripted-transport.js';
import { expect, test } from './fixtures.js';

interface Row {
  readonly scenario: keyof typeof UPDATES;
  /** What is said of the update. */
  readonly told: (window: WindowPage) => string;
  /** The step that is offered. */
  readonly step: 'check' | 'download' | 'install';
  readonly isBusy?: boolean;
}

const VERSION = { version: '1.1.0' };
const none = (window: WindowPage): string =>
  window.t('settings.updates.current', {
    time: new Date(LOOKED_AT).toLocaleTimeString(window.language, { timeStyle: 'short' }),
  });

const ROWS: readonly Row[] = [
  { scenario: 'updateUnknown', told: () => '', step: 'check' },
  { scenario: 'updateNone', told: none, step: 'check' },
  { scenario: 'updateDemanded', told: none, step: 'check' },
  {
    scenario: 'updateChecking',
    told: (window) => window.t('settings.updates.checking'),
    step: 'check',
    isBusy: true,
  },
  {
    scenario: 'updateFound',
    told: (window) => window.t('settings.updates.found', VERSION),
    step: 'download',
  },
  {
    scenario: 'updateDownloading',
    told: (window) => window.t('settings.updates.downloading', { ...VERSION, percent: 41 }),
    step: 'download',
    isBusy: true,
  },
  { scenario: 'updateReady', told: (window) => window.t('settings.updates.ready', VERSION), step: 'install' },
  {
    scenario: 'updateOffline',
    told: (window) => sayFailure((key, params) => window.t(key, params), OFFLINE),
    step: 'check',
  },
];

/** What the switch is told to be, in place of the hint that belongs to it. */
const FIXED = [
  { scenario: 'updateDemanded', text: 'settings.managed' },
  { scenario: 'updateForbidden', text: 'settings.managed' },
  { scenario: 'updateNowhere', text: 'settings.updates.source' },
  { scenario: 'updatePortable', text: 'settings.updates.portable' },
] as const;

for (const language of LANGUAGES) {
  for (const { scenario, told, step, isBusy = false } of ROWS) {
    test(`${scenario}: tells how far it is and offers the next step (${language})`, async ({ open }) => {
      const window = await open(scenario, { language });
      const { updates } = await window.openSettings();
      await expect(updates.getByRole('status')).toHaveText(told(window));
      const button = updates.getByRole('button', { name: window.t(`settings.updates.${step}`) });
      await expect(updates.getByRole('button')).toHaveCount(1);
      if (isBusy) {
        await expect(button).toBeDisabled();
        return;
      }
      await button.click();
      const asked = await window.page.evaluate(() => {
        const { gallery } = globalThis as unknown as { gallery: ScriptedTransport };
        return gallery.calls
          .map(({ channel }) => channel)
          .filter((channel) => channel.startsWith('updates.'));
      });
      expect(asked).toEqual(['updates.state', `updates.${step}`]);
    });
  }

  for (const { scenario, text } of FIXED) {
    test(`${scenario}: the switch is fixed, and says why (${language})`, async ({ open }) => {
      const window = await open(scenario, { language });
      const { updates } = await window.openSettings();
      const toggle = updates.getByRole('switch', { name: window.t('settings.updates.automatic') });
      await expect(toggle).toBeDisabled();
      await expect(toggle).toHaveAccessibleDescription(window.t(text));
    });
  }
}

test('where there is nothing to update, updates are no setting', async ({ open }) => {
  const window = await open('updateElsewhere');
  const settings = await window.openSettings();
  await expect(settings.theme).toBeVisible();
  await expect(settings.updates).toHaveCount(0);
});
