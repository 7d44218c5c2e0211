import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { failure, StewardError } from '../../../electron/contract/errors.js';
import { translator } from '../../../electron/core/i18n.js';
import type { TrayCommand } from '../../../electron/core/tray/types.js';
import type { Toast } from '../../../electron/main/notify/toast.js';
import { runTrayCommand, type TrayCommandPorts } from '../../../electron/main/tray/commands.js';
import { trayIconFile } from '../../../electron/main/tray/icon-file.js';
import { menuTemplate } from '../../../electron/main/tray/menu.js';
import { root } from '../../../build/scripts/paths.mjs';
import { staleIcons } from '../../../build/scripts/icons.mjs';

describe('the icons', () => {
  it('belong to their drawings', () => {
    expect(staleIcons()).toEqual([]);
  });

  it.each(['ok', 'attention-red', 'attention-amber', 'disconnected'] as const)(
    'exist for the state %s on every taskbar and system',
    (icon) => {
      for (const dark of [true, false]) {
        for (const platform of ['win32', 'linux'] as const) {
          expect(existsSync(join(root, 'build', 'icons', trayIconFile(icon, dark, platform)))).toBe(true);
        }
      }
    },
  );
});

describe('the menu', () => {
  it('shows an ampersand as one, and runs the command of the entry that is clicked', () => {
    const run = vi.fn();
    const quit: TrayCommand = { kind: 'quit' };
    const [, services] = menuTemplate(
      [
        { kind: 'separator' },
        {
          kind: 'submenu',
          label: 'R&D: Running',
          items: [{ kind: 'item', label: 'Stop & go', enabled: false, command: quit }],
        },
      ],
      run,
    );
    expect(services?.label).toBe('R&&D: Running');
    const submenu = services?.submenu;
    const entry = Array.isArray(submenu) ? submenu[0] : undefined;
    expect(entry).toMatchObject({ label: 'Stop && go', enabled: false });
    (entry?.click as () => void)();
    expect(run).toHaveBeenCalledExactlyOnceWith(quit);
  });
});

describe('a command of the menu', () => {
  function ports(control: TrayCommandPorts['handlers']['services.control']) {
    const toasts: [string, Toast][] = [];
    return {
      toasts,
      ports: {
        handlers: {
          'services.control': control,
          'files.reveal': vi.fn(() => Promise.resolve({})),
          'links.open': vi.fn(() => Promise.resolve({})),
        },
        toasts: { show: (tag: string, toast: Toast) => void toasts.push([tag, toast]) },
        translate: () => translator('zh-CN'),
        show: vi.fn(),
        quit: vi.fn(),
        question: vi.fn<TrayCommandPorts['question']>(() => null),
        ask: vi.fn<TrayCommandPorts['ask']>(() => Promise.resolve(false)),
      } satisfies TrayCommandPorts,
    };
  }
  const link: TrayCommand = { kind: 'link', name: 'GameServer', target: 'C:\\gone' };

  it('opens a link, and says why when nothing is there', async () => {
    const { toasts, ports: given } = ports(vi.fn());
    await runTrayCommand(link, given);
    expect(given.handlers['links.open']).toHaveBeenCalledExactlyOnceWith({
      name: 'GameServer',
      target: 'C:\\gone',
    });
    expect(toasts).toEqual([]);
    given.handlers['links.open'].mockRejectedValueOnce(
      new StewardError(failure('pathMissing', { object: 'C:\\gone' })),
    );
    await runTrayCommand(link, given);
    expect(toasts[0]?.[1].body).toContain('C:\\gone');
  });

  const stop: TrayCommand = { kind: 'control', action: 'stop', name: 'GameServer' };

  it('is carried out without a word when it succeeds', async () => {
    const control = vi.fn(() => Promise.resolve({ status: 'done' as const, failed: [] }));
    const { toasts, ports: given } = ports(control);
    await runTrayCommand(stop, given);
    expect(control).toHaveBeenCalledExactlyOnceWith({ action: 'stop', names: ['GameServer'] });
    expect(toasts).toEqual([]);
  });

  it.each([true, false])('asks first where there is something to ask; agreed: %s', async (agreed) => {
    const control = vi.fn(() => Promise.resolve({ status: 'done' as const, failed: [] }));
    const { toasts, ports: given } = ports(control);
    const question = { text: 'Stop?', detail: 'Web', yes: 'Stop', no: 'Cancel' };
    given.question.mockReturnValue(question);
    given.ask.mockResolvedValue(agreed);
    await runTrayCommand(stop, given);
    expect(given.question).toHaveBeenCalledExactlyOnceWith('stop', 'GameServer');
    expect(given.ask).toHaveBeenCalledExactlyOnceWith(question);
    expect(control).toHaveBeenCalledTimes(agreed ? 1 : 0);
    expect(toasts).toEqual([]);
  });

  it('says that nothing was changed when the prompt was declined', async () => {
    const { toasts, ports: given } = ports(() => Promise.resolve({ status: 'cancelled', failed: [] }));
    await runTrayCommand(stop, given);
    expect(toasts[0]?.[1]).toMatchObject({
      title: 'GameServer',
      body: expect.stringContaining('已取消') as string,
    });
  });

  it('says what went wrong in the person’s language, and leads to the log', async () => {
    const busy = new StewardError(failure('busy', { object: 'GameServer' }));
    const { toasts, ports: given } = ports(() => Promise.reject(busy));
    await runTrayCommand(stop, given);
    expect(toasts[0]?.[1].body).toBe('对 GameServer 的另一项操作仍在进行。请等待其完成。');
    toasts[0]?.[1].onClick();
    expect(given.show).toHaveBeenCalledExactlyOnceWith({ to: 'service', name: 'GameServer', tab: 'log' });
  });
});
