import { MenuDivider } from '@fluentui/react-components';
import {
  AlertOffRegular,
  AlertRegular,
  DocumentRegular,
  GlobeRegular,
  LinkRegular,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { isAddress } from '../../../electron/contract/link-target.js';
import { useText } from '../../lib/i18n.js';
import { useCommands } from '../../lib/store/commands.js';
import { serviceKey } from '../../lib/store/services.js';
import { useWindow, useWindowStore } from '../../lib/store/store.js';
import { useAppInfo } from '../../lib/use-app-info.js';
import { ActionItem } from '../services/action-item.js';
import { linksOf, linkText } from './links.js';

/** The entries of a service's menu for its links, and for its notifications. */
export function LinkItems({ name }: { readonly name: string }): ReactNode {
  const t = useText();
  const store = useWindowStore();
  const commands = useCommands();
  const { host } = useAppInfo();
  const links = useWindow((state) => linksOf(state.settings.links, name));
  const muted = useWindow((state) => state.settings.muted);
  const key = serviceKey(name);
  const isMuted = muted.includes(key);
  return (
    <>
      {links.map((link, index) => {
        const address = isAddress(link.target);
        return (
          <ActionItem
            // Two links may lead to the same place.
            key={index}
            icon={address ? <GlobeRegular /> : <DocumentRegular />}
            reason={host === 'browser' && !address ? t('services.unavailable.browser') : null}
            label={linkText(link)}
            onClick={() => {
              // The page's own browser is the one that the person uses.
              if (host === 'browser') window.open(link.target, '_blank', 'noopener,noreferrer');
              else void commands.openLink(name, link.target);
            }}
          />
        );
      })}
      <ActionItem
        icon={<LinkRegular />}
        label={t('links.menu')}
        onClick={() => store.setState({ dialog: { kind: 'links', name } })}
      />
      {host === 'electron' && (
        <ActionItem
          icon={isMuted ? <AlertRegular /> : <AlertOffRegular />}
          label={t(isMuted ? 'links.unmute' : 'links.mute')}
          onClick={() =>
            void commands.set({ muted: isMuted ? muted.filter((each) => each !== key) : [...muted, key] })
          }
        />
      )}
      <MenuDivider />
    </>
  );
}
