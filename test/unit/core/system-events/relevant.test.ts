import { describe, expect, test } from 'vitest';
import type { HostEvent } from '../../../../electron/contract/helper/model.js';
import type { SystemEvent } from '../../../../electron/contract/helper/system-events.js';
import { concerns, withoutTwins } from '../../../../electron/core/system-events/relevant.js';
import { hostEvent } from '../../../support/models.js';

const START = Date.parse('2026-11-21T12:00:00.000Z');
const at = (second: number): string => new Date(START + second * 1000).toISOString();

function written(id: number, values: string[], state: number | null = null, second = 0): SystemEvent {
  return { at: at(second), id, record: 1, user: null, values, state };
}

const recorded = (event: HostEvent['event'], second: number): HostEvent => hostEvent(at(second), event);

describe('an event belongs to the service that it is about', () => {
  const names = ['GameServer', '游戏服务器'];
  test.each<[number, string[], boolean]>([
    [7000, ['游戏服务器', '%%1053'], true],
    [7001, ['游戏服务器', 'Tcpip', '%%1068'], true],
    [7001, ['Gate', '游戏服务器', '%%1068'], false],
    [7009, ['30000', '游戏服务器'], true],
    [7009, ['30000', 'Gate'], false],
    [7011, ['30000', 'gameserver'], true],
    [7032, ['1', 'Restart the service', '游戏服务器', '%%1056'], true],
    [7040, ['Display before it was changed', 'auto start', 'disabled', 'GameServer'], true],
    [7045, ['GameServer', 'C:\\x.exe', 'user mode service', 'auto start', 'LocalSystem'], true],
    [7045, ['Gate', 'C:\\x.exe', 'user mode service', 'auto start', 'GameServer'], false],
    [7999, ['2', 'GameServer'], true],
    [7999, ['2', 'Gate'], false],
    [7036, [], false],
  ])('%i %j: %s', (id, values, expected) => {
    expect(concerns(written(id, values), names)).toBe(expected);
  });
});

describe('what the host has recorded itself is not told twice', () => {
  test.each<[string, SystemEvent, HostEvent[], boolean]>([
    [
      'running, as the host says',
      written(7036, ['a', 'running'], 4),
      [recorded('serviceStarting', -2)],
      false,
    ],
    ['stopped, as the host says', written(7036, ['a', 'stopped'], 1), [recorded('stopped', 0)], false],
    ['paused between two starts', written(7036, ['a', 'paused'], 7), [recorded('restarting', 1)], false],
    [
      'stopped, of which the host says nothing',
      written(7036, ['a', 'stopped'], 1),
      [recorded('started', 0)],
      true,
    ],
    ['running long after', written(7036, ['a', 'running'], 4, 60), [recorded('started', 0)], true],
    ['running, with no host at all', written(7036, ['a', 'running'], 4), [], true],
    ['a state in words alone', written(7036, ['a', 'running']), [recorded('started', 0)], true],
    ['ended by what the host tells', written(7024, ['a', '%%3']), [recorded('gaveUp', 0)], false],
    ['ended, and the host is silent', written(7023, ['a', '%%1064']), [recorded('started', 0)], true],
    ['the host itself has died', written(7031, ['a', '1']), [recorded('stopped', 0)], true],
    ['somebody has changed the start type', written(7040, ['a']), [recorded('stopped', 0)], true],
  ])('%s', (_what, event, host, stays) => {
    expect(withoutTwins([event], host)).toEqual(stays ? [event] : []);
  });
});
