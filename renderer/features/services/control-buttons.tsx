import { ArrowClockwiseRegular, PlayRegular, StopRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Service } from '../../../electron/contract/helper/model.js';
import { useText } from '../../lib/i18n.js';
import { useCommands } from '../../lib/store/commands.js';
import { serviceKey } from '../../lib/store/services.js';
import { useWindow } from '../../lib/store/store.js';
import { ActionButton } from '../../ui/action-button.js';
import { startLabel } from './availability.js';
import { useAvailability } from './use-availability.js';
import { useBulk, useSelectedServices } from './use-selection.js';

const ICONS = {
  start: <PlayRegular />,
  stop: <StopRegular />,
  restart: <ArrowClockwiseRegular />,
} as const;
const ACTIONS = ['start', 'stop', 'restart'] as const;

/** Starts, stops and restarts what is selected. */
export function ControlButtons(): ReactNode {
  const services = useSelectedServices();
  const focused = useWindow((state) =>
    state.selected === null ? null : (state.services.get(serviceKey(state.selected)) ?? null),
  );
  if (services.length > 1) return <ForSeveral services={services} />;
  return <ForOne service={services[0] ?? focused} />;
}

function ForOne({ service }: { readonly service: Service | null }): ReactNode {
  const t = useText();
  const commands = useCommands();
  const reasons = useAvailability(service);
  const labels = {
    start: service === null ? 'action.start' : startLabel(service),
    stop: 'action.stop',
    restart: 'action.restart',
  } as const;
  return ACTIONS.map((action) => (
    <ActionButton
      key={action}
      iconOnly
      elevates
      icon={ICONS[action]}
      label={t(labels[action])}
      disabledReason={reasons[action]}
      onClick={() => {
        if (service !== null) void commands.control(action, [service.name]);
      }}
    />
  ));
}

function ForSeveral({ services }: { readonly services: readonly Service[] }): ReactNode {
  const commands = useCommands();
  const bulk = useBulk(services);
  return ACTIONS.map((action) => {
    const { names, label, note, disabledReason } = bulk(action);
    return (
      <ActionButton
        key={action}
        iconOnly
        elevates
        icon={ICONS[action]}
        label={label}
        note={note}
        disabledReason={disabledReason}
        onClick={() => void commands.control(action, names)}
      />
    );
  });
}
