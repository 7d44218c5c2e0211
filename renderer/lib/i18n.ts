import { createInstance, type i18n } from 'i18next';
import { useCallback } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Language } from '../../electron/contract/settings.js';
import { texts } from '../locales/index.js';

/** Looks a text up in the language of the interface and fills its placeholders; a `Translate` of the contract. */
export type TextFunction = (key: string, params?: Readonly<Record<string, string | number>>) => string;

/** An i18next instance with all texts of the window; `changeLanguage` switches it live. */
export function createI18n(language: Language): i18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { en: { translation: texts.en }, 'zh-CN': { translation: texts['zh-CN'] } },
    interpolation: { escapeValue: false },
    nsSeparator: false,
    initAsync: false,
    react: { useSuspense: false },
  });
  return instance;
}

/** The texts in the current language; the component renders again when it changes. */
export function useText(): TextFunction {
  const { t } = useTranslation();
  return useCallback((key, params) => t(key, params ?? {}), [t]);
}

/** The current language as a BCP 47 tag, for `Intl`. */
export function useLanguage(): string {
  return useTranslation().i18n.language;
}
