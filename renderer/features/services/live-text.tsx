import type { ReactNode } from 'react';
import { describeState } from '../../../electron/contract/describe.js';
import { formatUptime } from '../../../electron/contract/format.js';
import type { Service } from '../../../electron/contract/helper/model.js';
import { useText } from '../../lib/i18n.js';
import { useNow } from '../../lib/use-now.js';

/** The words for a state; only one that counts down is renewed each second. */
export function StateText({ service }: { readonly service: Service }): ReactNode {
  const t = useText();
  if (service.state === 'backoff') return <Countdown service={service} />;
  return t(`state.${service.state}`);
}

function Countdown({ service }: { readonly service: Service }): ReactNode {
  const t = useText();
  const { key, params } = describeState(service, useNow());
  return t(key, params);
}

/** How long something has been running, renewed each second. */
export function Uptime({ since }: { readonly since: string }): ReactNode {
  const t = useText();
  return formatUptime(useNow() - Date.parse(since), t('services.day'));
}
