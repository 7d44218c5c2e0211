import { MenuItem, Tooltip } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { useAppInfo } from '../../lib/use-app-info.js';
import { ShieldIcon } from '../../ui/shield-icon.js';

export interface ActionItemProps {
  readonly label: string;
  readonly icon: ReactElement;
  readonly onClick: () => void;
  readonly elevates?: boolean;
  /** What is to be known before choosing it. */
  readonly note?: string;
  /** Why it cannot be done now. */
  readonly reason?: string | null;
}

/** An entry of a menu that carries the shield when it elevates, and says why when it is disabled. */
export function ActionItem({
  label,
  icon,
  onClick,
  elevates = false,
  note = '',
  reason = null,
}: ActionItemProps): ReactNode {
  const { needsPrompt } = useAppInfo();
  const item = (
    <MenuItem
      icon={elevates && needsPrompt ? <ShieldIcon /> : icon}
      disabled={reason !== null}
      {...(reason === null ? { onClick } : {})}
    >
      {label}
    </MenuItem>
  );
  const told = reason ?? note;
  if (told === '') return item;
  return (
    <Tooltip content={told} relationship="description" positioning="after">
      {item}
    </Tooltip>
  );
}
