import { expect, it } from 'vitest';
import { withoutMarks } from '../../../../electron/core/settings/marks.js';

const marks = {
  favourites: ['GameServer', 'frpc'],
  labels: { GAMESERVER: 'Games', FRPC: 'Net' },
  links: { GAMESERVER: [{ label: '', target: 'https://a' }] },
  muted: ['FRPC', 'GAMESERVER'],
};

it('a removed service leaves no mark, whatever the case of its name, and takes no other’s with it', () => {
  expect(withoutMarks(marks, 'gameserver')).toEqual({
    favourites: ['frpc'],
    labels: { FRPC: 'Net' },
    links: {},
    muted: ['FRPC'],
  });
});

it('a service without marks changes nothing', () => {
  expect(withoutMarks(marks, 'Game')).toBeNull();
});
