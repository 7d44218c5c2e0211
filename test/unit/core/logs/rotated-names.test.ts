import { describe, expect, it } from 'vitest';
import { rotatedNames } from '../../../../electron/core/logs/rotated-names.js';

const names = (log: string, ...files: string[]) => rotatedNames(log, files).map(({ fileName }) => fileName);

describe('rotated names', () => {
  it('are those of the log itself, oldest first', () => {
    const files = [
      'app.log',
      'app-20261121T053000.123.log',
      'app-20261120T000000.000.log.gz',
      'app-20261121T053000.123.log.part',
      'app-20261121T053000.124.log.gz.part',
      'app2-20261121T053000.123.log',
      'app-20261121T053000.123.txt',
      'app-20261121T053000.log',
    ];
    expect(names('app.log', ...files)).toEqual([
      'app-20261120T000000.000.log.gz',
      'app-20261121T053000.123.log',
    ]);
    expect(rotatedNames('app.log', files).map(({ time, compressed }) => [time, compressed])).toEqual([
      [Date.UTC(2026, 10, 20), true],
      [Date.UTC(2026, 10, 21, 5, 30, 0, 123), false],
    ]);
  });

  it('take the plain file where both are there', () => {
    const plain = 'app-20261121T053000.123.log';
    expect(names('app.log', plain, `${plain}.gz`)).toEqual([plain]);
    expect(names('app.log', `${plain}.gz`, plain)).toEqual([plain]);
  });

  it('know no such time as 30 February', () => {
    expect(names('app.log', 'app-20260230T000000.000.log', 'app-20261121T240000.000.log')).toEqual([]);
  });

  it('compare ASCII letters without regard to case, and take a log without an extension, or called .gz', () => {
    expect(names('App.LOG', 'app-20261121t053000.123.log.GZ')).toHaveLength(1);
    expect(names('app', 'app-20261121T053000.123', 'app-20261121T053000.124.gz')).toHaveLength(2);
    expect(names('app.gz', 'app-20261121T053000.123.gz', 'app-20261121T053000.124.gz.gz')).toHaveLength(2);
    expect(names('日志.log', '日志-20261121T053000.123.log')).toHaveLength(1);
  });
});
