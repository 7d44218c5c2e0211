import { Button, makeStyles, Tooltip, type ButtonProps } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { useText } from '../lib/i18n.js';
import { useAppInfo } from '../lib/use-app-info.js';
import { ShieldIcon } from './shield-icon.js';

export interface ActionButtonProps {
  readonly label: string;
  readonly onClick: () => void;
  readonly icon?: ReactElement;
  /** Shows the icon alone; the label becomes the name and the tooltip. */
  readonly iconOnly?: boolean;
  /** Whether the action asks for administrator permission, where the system does. */
  readonly elevates?: boolean;
  /** Why it cannot be done now; null when it can. A button that cannot be used stays reachable, to tell why. */
  readonly disabledReason?: string | null;
  /** What is to be known before pressing it. */
  readonly note?: string;
  readonly appearance?: NonNullable<ButtonProps['appearance']>;
  readonly size?: NonNullable<ButtonProps['size']>;
  /** Keyboard shortcut as it is written in tooltips, such as `Ctrl+N`. */
  readonly shortcut?: string;
}

const useStyles = makeStyles({
  // As Explorer puts the shield on icons: small, in the corner.
  shielded: { position: 'relative', display: 'inline-flex' },
  corner: {
    position: 'absolute',
    right: '-5px',
    bottom: '-4px',
    display: 'inline-flex',
    transform: 'scale(0.75)',
    transformOrigin: 'bottom right',
  },
});

/** A button that names itself, carries the shield when it elevates, and says why when it is disabled. */
export function ActionButton(props: ActionButtonProps): ReactNode {
  const { label, onClick, icon, iconOnly = false, disabledReason = null, note = '', shortcut } = props;
  const styles = useStyles();
  const t = useText();
  const shield = useAppInfo().needsPrompt && props.elevates === true;
  const disabled = disabledReason !== null;
  const parts = [
    iconOnly ? (shortcut === undefined ? label : `${label} (${shortcut})`) : (shortcut ?? ''),
    note,
    disabledReason ?? (shield ? t('ui.needsPermission') : ''),
  ].filter((part) => part !== '');
  const face = !shield ? (
    icon
  ) : iconOnly ? (
    <span className={styles.shielded}>
      {icon}
      <span className={styles.corner}>
        <ShieldIcon />
      </span>
    </span>
  ) : (
    <ShieldIcon />
  );
  const button = (
    <Button
      size={props.size ?? 'small'}
      appearance={props.appearance ?? 'subtle'}
      icon={face ?? null}
      disabledFocusable={disabled}
      {...(disabled ? {} : { onClick })}
      {...(iconOnly ? { 'aria-label': label } : {})}
    >
      {iconOnly ? undefined : label}
    </Button>
  );
  if (parts.length === 0) return button;
  return (
    <Tooltip content={parts.join('\n')} relationship="description" withArrow={false} showDelay={500}>
      {button}
    </Tooltip>
  );
}
