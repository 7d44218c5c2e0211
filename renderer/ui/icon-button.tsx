import { Button, ToggleButton, Tooltip } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

export interface IconButtonProps {
  /** The button's name, which its tooltip shows. */
  readonly label: string;
  readonly icon: ReactElement;
  readonly onClick: () => void;
}

/** A small button that shows its icon alone. */
export function IconButton({ label, icon, onClick }: IconButtonProps): ReactNode {
  return (
    <Tooltip content={label} relationship="label">
      <Button size="small" appearance="subtle" icon={icon} onClick={onClick} />
    </Tooltip>
  );
}

/** The same for what is on or off. */
export function IconToggle(props: IconButtonProps & { readonly checked: boolean }): ReactNode {
  const { label, icon, checked, onClick } = props;
  return (
    <Tooltip content={label} relationship="label">
      <ToggleButton size="small" appearance="subtle" icon={icon} checked={checked} onClick={onClick} />
    </Tooltip>
  );
}
