import { StarOffRegular, StarRegular, TagRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useText } from '../../lib/i18n.js';
import { useCommands } from '../../lib/store/commands.js';
import { useWindow, useWindowStore } from '../../lib/store/store.js';
import { ActionItem } from './action-item.js';
import { areFavourites, toggleFavourites } from './marks.js';

/** The entries of a menu that mark services: as favourites, with a label. */
export function MarkItems({ names }: { readonly names: readonly string[] }): ReactNode {
  const t = useText();
  const store = useWindowStore();
  const commands = useCommands();
  const favourites = useWindow((state) => state.settings.favourites);
  const are = areFavourites(favourites, names);
  return (
    <>
      <ActionItem
        icon={are ? <StarOffRegular /> : <StarRegular />}
        label={t(are ? 'services.favourite.remove' : 'services.favourite.add')}
        onClick={() => void commands.set({ favourites: toggleFavourites(favourites, names) })}
      />
      <ActionItem
        icon={<TagRegular />}
        label={t('services.label.menu')}
        onClick={() => store.setState({ dialog: { kind: 'label', names } })}
      />
    </>
  );
}
