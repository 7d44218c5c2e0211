import { expect, it, vi } from 'vitest';
import type { UpdateProgress, UpdateState } from '../../../electron/contract/updates.js';
import { translator } from '../../../electron/core/i18n.js';
import type { Toast } from '../../../electron/main/notify/toast.js';
import { UpdateNotice } from '../../../electron/main/notify/update-notice.js';

function start(language: 'en' | 'zh-CN' = 'en') {
  const shown: { readonly tag: string; readonly toast: Toast }[] = [];
  const open = vi.fn();
  const notice = new UpdateNotice({
    toasts: { show: (tag, toast) => void shown.push({ tag, toast }) },
    translate: () => translator(language),
    open,
  });
  return { notice, shown, open };
}

const state = (progress: UpdateProgress): UpdateState => ({ unavailable: null, progress });
const found = (version: string): UpdateState => state({ phase: 'found', version });

it.each([
  ['en', 'Steward 1.1.0 is available'],
  ['zh-CN', '服务管家 1.1.0 现已可用'],
] as const)('tells of a newer version and leads to it (%s)', (language, title) => {
  const { notice, shown, open } = start(language);
  notice.update(found('1.1.0'), true);
  expect(shown).toMatchObject([{ tag: 'update', toast: { title } }]);
  expect(open).not.toHaveBeenCalled();
  shown[0]?.toast.onClick();
  expect(open).toHaveBeenCalledOnce();
});

it('tells of each version once, however often it is found', () => {
  const { notice, shown } = start();
  notice.update(found('1.1.0'), true);
  notice.update(state({ phase: 'checking' }), true);
  notice.update(found('1.1.0'), true);
  expect(shown).toHaveLength(1);
  notice.update(found('1.2.0'), true);
  expect(shown.map(({ toast }) => toast.title)).toEqual([
    expect.stringContaining('1.1.0'),
    expect.stringContaining('1.2.0'),
  ]);
});

it('leaves alone whoever has asked and sees the answer', () => {
  const { notice, shown } = start();
  notice.update(found('1.1.0'), false);
  expect(shown).toEqual([]);
  notice.update(found('1.1.0'), true);
  expect(shown).toHaveLength(1);
});

it.each<UpdateProgress>([
  { phase: 'current', checkedAt: null },
  { phase: 'checking' },
  { phase: 'downloading', version: '1.1.0', percent: 40 },
  { phase: 'ready', version: '1.1.0' },
])('says nothing of $phase', (progress) => {
  const { notice, shown } = start();
  notice.update(state(progress), true);
  expect(shown).toEqual([]);
});
