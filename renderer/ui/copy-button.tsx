import { CheckmarkRegular, CopyRegular } from '@fluentui/react-icons';
import { useEffect, useState, type ReactNode } from 'react';
import { useText } from '../lib/i18n.js';
import { IconButton } from './icon-button.js';

const CONFIRM_MS = 1500;

export interface CopyButtonProps {
  readonly text: string;
  /** What is copied, for the button's name, such as "Copy path". */
  readonly label: string;
}

/** Copies a text and says so for a moment. */
export function CopyButton({ text, label }: CopyButtonProps): ReactNode {
  const t = useText();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), CONFIRM_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <IconButton
      label={copied ? t('ui.copied') : label}
      icon={copied ? <CheckmarkRegular /> : <CopyRegular />}
      onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
    />
  );
}
