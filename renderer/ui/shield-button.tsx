import { Button, type ButtonProps } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useAppInfo } from '../lib/use-app-info.js';
import { ShieldIcon } from './shield-icon.js';

/** A button for a change: it carries the shield where the system will ask for administrator permission. */
export function ShieldButton(props: ButtonProps): ReactNode {
  const { needsPrompt } = useAppInfo();
  return <Button {...props} {...(needsPrompt ? { icon: <ShieldIcon /> } : {})} />;
}
