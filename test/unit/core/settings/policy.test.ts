import { describe, expect, it } from 'vitest';
import { NO_POLICY } from '../../../../electron/contract/helper/no-policy.js';
import { policySchema } from '../../../../electron/contract/helper/policy.js';
import { DEFAULT_SETTINGS } from '../../../../electron/contract/default-settings.js';
import { underPolicy } from '../../../../electron/core/settings/policy.js';

describe('a policy', () => {
  it('takes the place of what a person has chosen, and of nothing else', () => {
    const chosen = { ...DEFAULT_SETTINGS, theme: 'dark', updates: true } as const;
    expect(underPolicy(chosen, NO_POLICY)).toEqual(chosen);
    expect(underPolicy(chosen, { ...NO_POLICY, language: 'zh-CN', updates: 0 })).toEqual({
      ...chosen,
      language: 'zh-CN',
      updates: false,
    });
    expect(underPolicy(DEFAULT_SETTINGS, { ...NO_POLICY, updates: 1 }).updates).toBe(true);
  });

  it('lays nothing down by a value that makes no sense', () => {
    expect(
      policySchema.parse({
        language: 'fr',
        updates: 7,
        updateUrl: 'file:///C:/updates',
        newestVersion: '2.x',
        delegation: -1,
      }),
    ).toEqual(NO_POLICY);
    const sensible = {
      language: 'zh-CN',
      updates: 1,
      updateUrl: 'https://updates.example/steward',
      newestVersion: '1.4.0',
      delegation: 0,
    };
    expect(policySchema.parse(sensible)).toEqual(sensible);
  });
});
