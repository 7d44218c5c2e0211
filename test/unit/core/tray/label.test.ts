import { describe, expect, it } from 'vitest';
import { formatDuration } from '../../../../electron/core/tray/duration.js';
import { shorten } from '../../../../electron/core/tray/label.js';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('a duration', () => {
  it.each([
    [-5, '0 seconds', '0 秒'],
    [SECOND, '1 second', '1 秒'],
    [59 * SECOND + 999, '59 seconds', '59 秒'],
    [5 * MINUTE + 7 * SECOND, '5 minutes', '5 分钟'],
    [HOUR, '1 hour', '1 小时'],
    [2 * HOUR + 30 * MINUTE, '2 hours 30 minutes', '2 小时 30 分钟'],
    [DAY + 23 * HOUR + 59 * MINUTE, '1 day 23 hours', '1 天 23 小时'],
    [400 * DAY, '400 days', '400 天'],
  ])('of %d ms is said in both languages', (ms, english, chinese) => {
    expect(formatDuration(ms, 'en')).toBe(english);
    expect(formatDuration(ms, 'zh-CN')).toBe(chinese);
  });
});

describe('a text from outside', () => {
  it.each([
    ['short', 'short'],
    ['  line\r\nbreak\t', 'line break'],
    ['evil\u202egpj.exe', 'evil gpj.exe'],
    ['1234567890123', '12345678901…'],
    ['游戏服务器游戏服务器游戏服务', '游戏服务器游戏服务器游…'],
    ['😀'.repeat(13), `${'😀'.repeat(11)}…`],
  ])('is made fit: %j', (text, fit) => {
    expect(shorten(text, 12)).toBe(fit);
  });
});
