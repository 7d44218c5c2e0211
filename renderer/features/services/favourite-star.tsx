import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { StarFilled, StarRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useText } from '../../lib/i18n.js';
import { useCommands } from '../../lib/store/commands.js';
import { useWindowStore } from '../../lib/store/store.js';
import { toggleFavourites } from './marks.js';

const useStyles = makeStyles({
  star: {
    display: 'inline-flex',
    flexShrink: 0,
    padding: '2px',
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground3,
    fontSize: '14px',
    ':hover': { color: tokens.colorNeutralForeground1 },
  },
  is: { color: tokens.colorPaletteMarigoldForeground1 },
});

export interface FavouriteStarProps {
  readonly name: string;
  readonly favourite: boolean;
}

/** The star of a favourite; one that is none shows it while the mouse is over its row. By the keyboard it is Ctrl+D. */
export function FavouriteStar({ name, favourite }: FavouriteStarProps): ReactNode {
  const styles = useStyles();
  const t = useText();
  const store = useWindowStore();
  const commands = useCommands();
  return (
    <button
      type="button"
      tabIndex={-1}
      className={mergeClasses(styles.star, favourite && styles.is)}
      aria-pressed={favourite}
      aria-label={t('services.favourite.star', { name })}
      title={t(favourite ? 'services.favourite.remove' : 'services.favourite.add')}
      onClick={() =>
        void commands.set({ favourites: toggleFavourites(store.getState().settings.favourites, [name]) })
      }
      onDoubleClick={(event) => event.stopPropagation()}
    >
      {favourite ? <StarFilled /> : <StarRegular />}
    </button>
  );
}
