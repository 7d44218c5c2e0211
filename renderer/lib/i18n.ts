import { createInstance } from 'i18next';
import { createContext, useContext } from 'react';
import type { Language } from '../../electron/contract/language.js';
import { texts } from '../locales/index.js';

/** Looks a text up in the language of the interface and fills its placeholders; a `Translate` of the contract. */
export type TextFunction = (key: string, params?: Readonly<Record<string, string | number>>) => string;

/** The language of the window, and its texts. */
export interface Texts {
  readonly language: Language;
  readonly t: TextFunction;
}

const instance = createInstance();
void instance.init({
  fallbackLng: false,
  resources: { en: { translation: texts.en }, 'zh-CN': { translation: texts['zh-CN'] } },
  interpolation: { escapeValue: false },
  nsSeparator: false,
  initAsync: false,
});

/** All texts of the window in one language. */
export function textsIn(language: Language): Texts {
  const find = instance.getFixedT(language);
  /** Most texts have no placeholder, and a list asks for the same few again and again. */
  const plain = new Map<string, string>();
  const t: TextFunction = (key, params) => {
    if (params !== undefined) return find(key, params);
    const known = plain.get(key);
    if (known !== undefined) return known;
    const text = find(key);
    plain.set(key, text);
    return text;
  };
  return { language, t };
}

const TextContext = createContext<Texts | null>(null);

export const TextProvider = TextContext.Provider;

function useTexts(): Texts {
  const found = useContext(TextContext);
  if (found === null) throw new Error('useText needs a TextProvider above it');
  return found;
}

/** The texts in the current language; the component renders again when it changes. */
export function useText(): TextFunction {
  return useTexts().t;
}

/** The current language as a BCP 47 tag, for `Intl`. */
export function useLanguage(): string {
  return useTexts().language;
}
