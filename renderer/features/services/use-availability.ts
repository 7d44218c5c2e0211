import type { Service } from '../../../electron/contract/helper/model.js';
import { useText } from '../../lib/i18n.js';
import { serviceKey } from '../../lib/store/services.js';
import { useWindow } from '../../lib/store/store.js';
import { availability, type Availability } from './availability.js';

const NOTHING_SELECTED: Availability = {
  start: 'nothingSelected',
  stop: 'nothingSelected',
  restart: 'nothingSelected',
  remove: 'nothingSelected',
};

/** Why each action cannot be done to a service now, in words; null when it can. */
export function useAvailability(service: Service | null): Availability {
  const t = useText();
  const connected = useWindow((state) => state.link === 'open' && state.connection.state === 'connected');
  const operation = useWindow((state) =>
    service === null ? null : (state.operations.get(serviceKey(service.name)) ?? null),
  );
  const keys =
    service === null
      ? NOTHING_SELECTED
      : availability(service, { connection: connected ? 'connected' : 'disconnected', operation });
  const say = (key: string | null): string | null =>
    key === null ? null : t(`services.unavailable.${key}`, { name: service?.name ?? '' });
  return {
    start: say(keys.start),
    stop: say(keys.stop),
    restart: say(keys.restart),
    remove: say(keys.remove),
  };
}
