import i18next from 'i18next';
import type { Language } from '../../../electron/contract/language.js';
import type { Translate } from '../../../electron/contract/translate.js';
import { texts } from '../../../renderer/locales/index.js';

const instance = i18next.createInstance();
void instance.init({
  resources: { en: { translation: texts.en }, 'zh-CN': { translation: texts['zh-CN'] } },
  fallbackLng: false,
  interpolation: { escapeValue: false },
  nsSeparator: false,
  initAsync: false,
});

/** The window's own texts in a language, so that page objects find things by what a person reads. */
export function speak(language: Language): Translate {
  return (key, params) => {
    if (!instance.exists(key, { lng: language, ...params })) throw new Error(`There is no text ${key}.`);
    return instance.t(key, { lng: language, ...params });
  };
}
