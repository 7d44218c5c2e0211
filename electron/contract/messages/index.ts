import type { Language } from '../language.js';
import { en, type Messages } from './en.js';
import { zhCN } from './zh-cn.js';

export type { Messages };

/** The shared texts of every language. */
export const messages: Readonly<Record<Language, Messages>> = { en, 'zh-CN': zhCN };
