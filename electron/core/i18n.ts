import i18next from 'i18next';
import { messages } from '../contract/messages/index.js';
import type { Language } from '../contract/language.js';
import type { Translate } from '../contract/translate.js';

const instance = i18next.createInstance();
void instance.init({
  resources: Object.fromEntries(
    Object.entries(messages).map(([language, translation]) => [language, { translation }]),
  ),
  fallbackLng: 'en',
  // Texts go to native menus and notifications, which are no HTML.
  interpolation: { escapeValue: false },
  initAsync: false,
});

/** The shared texts in one language, for those parts that have no window: tray, notifications, the console. */
export function translator(language: Language): Translate {
  return instance.getFixedT(language);
}
