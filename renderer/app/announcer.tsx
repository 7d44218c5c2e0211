import { useEffect, useState, type ReactNode } from 'react';
import { isOwn } from '../../electron/contract/helper/service-kind.js';
import { useText } from '../lib/i18n.js';
import { useWindowStore } from '../lib/store/store.js';
import { HiddenText } from '../ui/hidden-text.js';

/** Tells assistive technology when a managed service comes into another state. */
export function Announcer(): ReactNode {
  const t = useText();
  const store = useWindowStore();
  const [text, setText] = useState('');
  useEffect(
    () =>
      store.subscribe(({ services }, before) => {
        if (services === before.services) return;
        const said: string[] = [];
        for (const [key, service] of services) {
          const old = before.services.get(key);
          if (old === undefined || old.state === service.state || !isOwn(service)) continue;
          said.push(t('tray.item', { name: service.name, state: t(`state.${service.state}`) }));
        }
        if (said.length > 0) setText(said.join('; '));
      }),
    [store, t],
  );
  return (
    <HiddenText as="div" role="status">
      {text}
    </HiddenText>
  );
}
