import { useMemo } from 'react';
import { describeState } from '../../../electron/contract/describe.js';
import type { Service } from '../../../electron/contract/helper/model.js';
import { useLanguage, useText } from '../../lib/i18n.js';
import type { Figures } from '../../lib/store/services.js';
import { useWindow } from '../../lib/store/store.js';
import { accountText } from './account.js';
import { isMeasured, visibleServices } from './rows.js';

const NO_FIGURES: ReadonlyMap<string, Figures> = new Map();

/** The services to list, by the scope, the filter and the order that are chosen. */
export function useRows(): readonly Service[] {
  const t = useText();
  const language = useLanguage();
  const services = useWindow((state) => state.services);
  const scope = useWindow((state) => state.settings.scope);
  const filter = useWindow((state) => state.filter);
  const sort = useWindow((state) => state.settings.sort);
  // Only an order by them has to follow every figure.
  const figures = useWindow((state) => (isMeasured(state.settings.sort.column) ? state.figures : NO_FIGURES));
  return useMemo(() => {
    const collator = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
    return visibleServices(services.values(), {
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
      compareText: (a, b) => collator.compare(a, b),
    });
  }, [services, scope, filter, sort, figures, language, t]);
}
