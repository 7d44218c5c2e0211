import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../build/scripts/paths.mjs';
import { LANGUAGES, type Language } from '../../electron/contract/language.js';
import { settled } from '../support/violations.js';
import { test } from './fixtures.js';
import { VIEWS } from './views.js';

const DOCS = path.join(root, 'docs');
const THEMES = ['light', 'dark'] as const;
/** Views that are also shown in a contrast theme of Windows. */
const CONTRAST = ['list', 'form-errors', 'log-found', 'log-json', 'review'];

/** What stands above the pictures. */
const HEADS = {
  en: {
    title: 'Gallery',
    other: '[中文](gallery.zh-CN.md)',
    text: 'Every view of the window, in both languages and themes, over answers that are written down (`test/support/gallery`). Made by `test/gallery/pictures.spec.ts`: see [CONTRIBUTING](../CONTRIBUTING.md).',
    contrast: 'In a contrast theme of Windows',
  },
  'zh-CN': {
    title: '界面图集',
    other: '[English](gallery.md)',
    text: '窗口的所有界面，包括两种语言和两种主题；数据是预先写好的（`test/support/gallery`）。由 `test/gallery/pictures.spec.ts` 生成，参见 [CONTRIBUTING](../CONTRIBUTING.md)。',
    contrast: 'Windows 对比度主题',
  },
} as const satisfies Record<Language, unknown>;

const contrastViews = VIEWS.filter(({ name }) => CONTRAST.includes(name));
const fileOf = (name: string, look: string): string => `gallery/${name}-${look}.png`;

/** The page that shows the pictures. */
function document(language: Language): string {
  const { title, other, text, contrast } = HEADS[language];
  const picture = (alt: string, file: string): string => `![${alt}](${file})`;
  const views = VIEWS.flatMap((view) => [
    `## ${view.title[language]}`,
    ...LANGUAGES.map((each) =>
      THEMES.map((theme) => picture(view.title[each], fileOf(view.name, `${each}-${theme}`))).join(' '),
    ),
  ]);
  const contrasts = contrastViews.map((view) => picture(view.title.en, fileOf(view.name, 'en-contrast')));
  return `${[`# ${title}`, other, text, ...views, `## ${contrast}`, ...contrasts].join('\n\n')}\n`;
}

test('the pages of the gallery', () => {
  mkdirSync(path.join(DOCS, 'gallery'), { recursive: true });
  writeFileSync(path.join(DOCS, 'gallery.md'), document('en'));
  writeFileSync(path.join(DOCS, 'gallery.zh-CN.md'), document('zh-CN'));
});

for (const view of VIEWS) {
  for (const language of LANGUAGES) {
    for (const theme of THEMES) {
      test(`picture of ${view.name} (${language}, ${theme})`, async ({ show }) => {
        const { page } = await show(view, { language, theme });
        await settled(page);
        await page.screenshot({ path: path.join(DOCS, fileOf(view.name, `${language}-${theme}`)) });
      });
    }
  }
}

for (const view of contrastViews) {
  test(`picture of ${view.name} (contrast theme)`, async ({ show, page }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    await show(view);
    await settled(page);
    await page.screenshot({ path: path.join(DOCS, fileOf(view.name, 'en-contrast')) });
  });
}
