import { describe, expect, it } from 'vitest';
import { jsonLine } from '../../../../renderer/features/logs/json-line.js';

const AT = '2026-11-21T12:00:01.120Z';
const MS = Date.parse(AT);

describe('a line of JSON', () => {
  it.each([
    ['pino', `{"level":50,"time":${MS},"pid":7,"msg":"lost"}`, 'ERROR', 'error', 'pid=7'],
    [
      'zap',
      `{"level":"warn","ts":${MS / 1000},"caller":"a.go:1","msg":"lost"}`,
      'WARN',
      'warning',
      'caller=a.go:1',
    ],
    [
      'slog',
      '{"time":"2026-11-21T20:00:01.120456789+08:00","level":"INFO","msg":"lost","n":1}',
      'INFO',
      null,
      'n=1',
    ],
    ['logrus', `{"level":"debug","msg":"lost","time":"${AT}","x":true}`, 'DEBUG', 'quiet', 'x=true'],
    ['Serilog', `{"@t":"${AT}","@m":"lost","@l":"Fatal","@i":"7f"}`, 'FATAL', 'error', '@i=7f'],
    [
      'log4j',
      `{"timestamp":${MS * 1_000_000},"level":"ERROR","loggerName":"a.B","message":"lost"}`,
      'ERROR',
      'error',
      'loggerName=a.B',
    ],
    [
      'ECS',
      `{"@timestamp":"${AT}","log.level":"warn","message":"lost","ecs.version":"1.6"}`,
      'WARN',
      'warning',
      'ecs.version=1.6',
    ],
    [
      'GELF',
      `{"timestamp":${MS / 1000},"level":3,"short_message":"lost","host":"a"}`,
      'ERROR',
      'error',
      'host=a',
    ],
    [
      'structlog',
      `{"event":"lost","level":"critical","timestamp":"${AT}","k":"v"}`,
      'CRITICAL',
      'error',
      'k=v',
    ],
    [
      '.NET',
      `{"Timestamp":"2026-11-21 12:00:01.120Z","EventId":0,"LogLevel":"Information","Message":"lost"}`,
      'INFORMATION',
      null,
      'EventId=0',
    ],
  ])('is understood as %s writes it', (_, text, level, tone, field) => {
    const line = jsonLine(text);
    expect(line).toMatchObject({ at: AT, level, tone, message: 'lost' });
    expect(line?.fields.map(({ key, value }) => `${key}=${value}`)).toContain(field);
  });

  it('shows as fields what it has no better place for', () => {
    expect(jsonLine('{"time":"soon","level":{"a":1},"msg":["x"],"s":"a b","o":{ "p": 1 },"e":""}')).toEqual({
      at: null,
      level: null,
      tone: null,
      message: '',
      fields: [
        { key: 'time', value: 'soon' },
        { key: 'level', value: '{"a":1}' },
        { key: 'msg', value: '["x"]' },
        { key: 's', value: '"a b"' },
        { key: 'o', value: '{ "p": 1 }' },
        { key: 'e', value: '""' },
      ],
    });
  });

  it('stays one line without control characters, whatever its texts hold', () => {
    const line = jsonLine(
      JSON.stringify({ msg: 'a\r\n  b\u0000\u001b[31mred\u001b[0m', 'k\n': 'x'.repeat(5000) }),
    );
    expect(line?.message).toBe('a ⏎ b␀red');
    expect(line?.fields).toEqual([{ key: 'k ⏎ ', value: `${'x'.repeat(300)}…` }]);
  });

  it.each(['[000001] players online', '{}', '{"cut":"off', '["a"]', '{"time":1e400}x'])(
    'is none: %s',
    (text) => {
      expect(jsonLine(text)).toBeNull();
    },
  );

  it('takes no number for a time or a level that is none', () => {
    expect(jsonLine('{"t":21.5,"time":1e308,"level":1000,"msg":"x"}')).toMatchObject({
      at: null,
      level: null,
    });
    expect(jsonLine('{"level":1.5,"msg":"x"}')).toMatchObject({ level: null });
  });
});
