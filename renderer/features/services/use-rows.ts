import { useMemo } from 'react';
import { describeState } from '../../../electron/contract/describe.js';
import type { Service } from '../../../electron/contract/helper/model.js';
import { collatorOf } from '../../lib/collator.js';
import { useLanguage, useText } from '../../lib/i18n.js';
import type { Figures } from '../../lib/store/services.js';
import { useWindow } from '../../lib/store/store.js';
import { accountText } from './account.js';
import { asItems, groupItems, type ListItem } from './groups.js';
import { favouriteKeys, labelOf } from './marks.js';
import { isMeasured, visibleServices } from './rows.js';

const NO_FIGURES: ReadonlyMap<string, Figures> = new Map();

/** What stands in the list, by the scope, the filter, the order and the grouping that are chosen. */
export function useRows(): readonly ListItem[] {
  const t = useText();
  const language = useLanguage();
  const services = useWindow((state) => state.services);
  const scope = useWindow((state) => state.settings.scope);
  const filter = useWindow((state) => state.filter);
  const sort = useWindow((state) => state.settings.sort);
  const favourites = useWindow((state) => state.settings.favourites);
  const labels = useWindow((state) => state.settings.labels);
  const grouped = useWindow((state) => state.settings.grouped);
  const collapsed = useWindow((state) => state.settings.collapsed);
  // Only an order by them has to follow every figure.
  const figures = useWindow((state) => (isMeasured(state.settings.sort.column) ? state.figures : NO_FIGURES));
  return useMemo(() => {
    const compareText = collatorOf(language).compare;
    const label = ({ name }: Service): string | null => labelOf(labels, name);
    const listed = visibleServices(services.values(), {
      scope,
      filter,
      sort,
      figures,
      stateText: (service) => {
        const { key, params } = describeState({ ...service, nextStartAt: null }, 0);
        return t(key, params);
      },
      startTypeText: (service) => t(`startType.${service.startType}`),
      accountText: ({ account }) => accountText(t, account),
      labelOf: label,
      favourites: favouriteKeys(favourites),
      compareText,
    });
    return grouped ? groupItems(listed, { labelOf: label, collapsed, compareText }) : asItems(listed);
  }, [services, scope, filter, sort, figures, favourites, labels, grouped, collapsed, language, t]);
}
