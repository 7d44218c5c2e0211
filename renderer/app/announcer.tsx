import { makeStyles } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { useText } from '../lib/i18n.js';
import { useWindowStore } from '../lib/store/store.js';

const useStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** Tells assistive technology when a managed service comes into another state. */
export function Announcer(): ReactNode {
  const styles = useStyles();
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
          if (old === undefined || old.state === service.state || service.managed !== 'steward') continue;
          said.push(t('tray.item', { name: service.name, state: t(`state.${service.state}`) }));
        }
        if (said.length > 0) setText(said.join('; '));
      }),
    [store, t],
  );
  return (
    <div className={styles.hidden} role="status">
      {text}
    </div>
  );
}
