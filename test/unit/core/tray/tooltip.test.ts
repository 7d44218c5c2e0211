import { describe, expect, it } from 'vitest';
import type { Service } from '../../../../electron/contract/helper/model.js';
import { translator } from '../../../../electron/core/i18n.js';
import { buildTooltip, MAX_TOOLTIP } from '../../../../electron/core/tray/tooltip.js';
import { frpc, gameGate, gameServer, reportJob, service } from './services.js';

const en = (services: Service[], connected = true) => buildTooltip(services, connected, translator('en'));

describe('the tooltip', () => {
  it.each([
    [[], 'Steward: no services yet'],
    [[gameServer, reportJob], 'Steward: 1 running of 2'],
    [[gameServer, service('b', { state: 'starting' })], 'Steward: 1 running, 1 changing: b'],
    [[gameServer, gameGate], 'Steward: 1 running, 1 restarting over and over: GameGate'],
    [[gameServer, gameGate, frpc], 'Steward: 1 running, 1 failed: frpc'],
  ])('says what is worst', (services, text) => {
    expect(en(services)).toBe(text);
  });

  it('says that nothing is known without a connection', () => {
    expect(en([gameServer], false)).toBe('Steward: no connection to its helper');
  });

  it('names three and hints at the others', () => {
    const failed = ['a', 'b', 'c', 'd'].map((name) => service(name, { state: 'failed' }));
    expect(en(failed)).toBe('Steward: 0 running, 4 failed: a, b, c…');
  });

  it.each(['en', 'zh-CN'] as const)('is never longer than Windows shows (%s)', (language) => {
    const failed = ['x', 'y', 'z'].map((letter) => service(letter.repeat(256), { state: 'failed' }));
    const text = buildTooltip(failed, true, translator(language));
    expect(text.length).toBeLessThanOrEqual(MAX_TOOLTIP);
    expect(text).toContain('xxx');
  });
});
