import { messages } from '../../electron/contract/messages/index.js';
import type { Language } from '../../electron/contract/settings.js';
import { browse as browseEn } from './en/browse.js';
import { create as createEn } from './en/create.js';
import { settings as settingsEn } from './en/settings.js';
import { ui as uiEn } from './en/ui.js';
import { browse as browseZh } from './zh-CN/browse.js';
import { create as createZh } from './zh-CN/create.js';
import { settings as settingsZh } from './zh-CN/settings.js';
import { ui as uiZh } from './zh-CN/ui.js';

const en = { ...messages.en, browse: browseEn, create: createEn, settings: settingsEn, ui: uiEn };
const zhCN = { ...messages['zh-CN'], browse: browseZh, create: createZh, settings: settingsZh, ui: uiZh };

/** All texts of the window by language: the shared ones and those of each feature under its own name. */
export const texts: Readonly<Record<Language, typeof en | typeof zhCN>> = { en, 'zh-CN': zhCN };
