import { describe, expect, it } from 'vitest';
import {
  Announcements,
  GATHER_MS,
  QUIET_MS,
  type News,
} from '../../../../electron/core/tray/announcements.js';
import { service } from './services.js';

const all = (): boolean => true;

/** Announcements with a clock that a test sets; what is told is one string for each notification. */
function start() {
  const announcements = new Announcements();
  let now = 1_000_000;
  return {
    announcements,
    pass: (ms: number) => void (now += ms),
    ill: (name: string, kind: 'crashed' | 'flapping' | 'failed' = 'failed') =>
      announcements.ill(kind, service(name), now),
    well: (name: string, runs = true) => announcements.well(name, runs ? service(name) : null, now),
    take: (wanted: (news: News) => boolean = all) => {
      const { announced, withdrawn } = announcements.take(now, wanted);
      return [
        ...announced.map(
          ({ tag, news }) => `${tag}: ${news.map((each) => `${each.service.name} ${each.kind}`).join(', ')}`,
        ),
        ...withdrawn.map((tag) => `-${tag}`),
      ];
    },
  };
}

describe('notifications', () => {
  it('wait a moment, so that services that fall together are told of together', () => {
    const { ill, pass, take } = start();
    ill('a');
    expect(take()).toEqual([]);
    pass(GATHER_MS - 1);
    ill('b', 'crashed');
    expect(take()).toEqual([]);
    pass(1);
    expect(take()).toEqual(['services:ill: a failed, b crashed']);
    pass(GATHER_MS);
    expect(take(), 'each once').toEqual([]);
  });

  it('of one service stand alone', () => {
    const { ill, pass, take } = start();
    ill('a');
    pass(GATHER_MS);
    expect(take()).toEqual(['service:a: a failed']);
  });

  it('come at most once a minute for a service, and then with the latest', () => {
    const { announcements, ill, well, pass, take } = start();
    ill('a', 'crashed');
    pass(GATHER_MS);
    expect(take()).toEqual(['service:a: a crashed']);
    pass(1000);
    ill('a', 'flapping');
    pass(1000);
    ill('a', 'failed');
    pass(QUIET_MS - 2001);
    expect(take()).toEqual([]);
    ill('b');
    pass(1);
    expect(take(), 'b goes along with what is due').toEqual([
      'services:ill: a failed, b failed',
      '-service:a',
    ]);
    expect(well('b', false), 'a is still ill').toEqual([]);
    expect(well('a', false)).toEqual(['services:ill']);
    expect(announcements.due).toBeNull();
  });

  it('do not hold back those of other services', () => {
    const { ill, pass, take } = start();
    ill('a', 'crashed');
    pass(GATHER_MS);
    take();
    ill('a', 'failed');
    ill('b');
    pass(GATHER_MS);
    expect(take()).toEqual(['service:b: b failed']);
  });

  it('are withdrawn when the service is well, and say so after their minute', () => {
    const { ill, well, pass, take } = start();
    ill('a');
    pass(GATHER_MS);
    take();
    pass(5000);
    expect(well('a')).toEqual(['service:a']);
    pass(GATHER_MS);
    expect(take()).toEqual([]);
    pass(QUIET_MS);
    expect(take()).toEqual(['service:a: a recovered']);
  });

  it('do not tell of being well what was never told of being ill', () => {
    const { announcements, ill, well, pass, take } = start();
    ill('a');
    expect(well('a')).toEqual([]);
    expect(announcements.due).toBeNull();
    ill('b');
    pass(GATHER_MS);
    expect(take(() => false)).toEqual([]);
    expect(well('b')).toEqual([]);
    expect(announcements.due).toBeNull();
  });

  it('tell of a crash after which the service runs again before anybody was told, and only of that', () => {
    const { announcements, ill, well, pass, take } = start();
    ill('a', 'crashed');
    pass(1500);
    expect(well('a')).toEqual([]);
    pass(GATHER_MS);
    expect(take()).toEqual(['service:a: a crashed']);
    expect(well('a')).toEqual([]);
    expect(announcements.due).toBeNull();
    pass(QUIET_MS);
    ill('a', 'crashed');
    expect(well('a', false), 'one that somebody stopped is no news').toEqual([]);
    expect(announcements.due).toBeNull();
  });

  it('tell of several that are well again together, beside what fell ill meanwhile', () => {
    const { ill, well, pass, take } = start();
    ill('a');
    ill('b');
    pass(GATHER_MS);
    take();
    pass(QUIET_MS);
    well('a');
    expect(well('b')).toEqual(['services:ill']);
    ill('c');
    pass(GATHER_MS);
    expect(take()).toEqual(['service:c: c failed', 'services:well: a recovered, b recovered']);
  });
});
