import { describe, expect, it } from 'vitest';
import { levelOf } from '../../../../renderer/features/logs/level.js';

describe('level of a line', () => {
  it.each([
    ['2026-11-21 ERROR cannot open', 'error'],
    ['[error] cannot open', 'error'],
    ['error: cannot open', 'error'],
    ['level=error msg="cannot open"', 'error'],
    ['{"time":"…","level":"fatal","msg":"x"}', 'error'],
    ['{"level":50,"msg":"x"}', 'error'],
    ['panic: runtime error', 'error'],
    ['错误：端口被占用', 'error'],
    ['WARN disk nearly full', 'warning'],
    ['warning: player 7', 'warning'],
    ['[000005] warning: player 7', 'warning'],
    ['警告：磁盘空间不足', 'warning'],
    ['[000020] 警告：玩家 1020 的网络延迟较高', 'warning'],
    ['{"severity":"WARNING"}', 'warning'],
    ['DEBUG tick', 'quiet'],
    ['[trace] tick', 'quiet'],
    ['{"level":20}', 'quiet'],
    ['INFO no error occurred', null],
    ['{"level":"info","error":"none"}', null],
    ['TERRORIST is no level', null],
    ['0 errors, 0 warnings', null],
    ['', null],
  ])('%s', (text, level) => {
    expect(levelOf(text)).toBe(level);
  });

  it('is looked for at the beginning alone', () => {
    expect(levelOf(`${'x '.repeat(200)}ERROR`)).toBeNull();
  });
});
