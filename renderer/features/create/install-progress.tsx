import { Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useText } from '../../lib/i18n.js';
import { useAppInfo } from '../../lib/use-app-info.js';
import { QuietNote } from './notes.js';
import type { Phase } from './use-installation.js';

export interface InstallProgressProps {
  readonly phase: Phase;
  readonly name: string;
  readonly declined: boolean;
}

/** How far an installation has come. */
export function InstallProgress({ phase, name, declined }: InstallProgressProps): ReactNode {
  const t = useText();
  const { needsPrompt } = useAppInfo();
  switch (phase) {
    case 'checking':
      return <Spinner size="extra-tiny" label={t('create.checking')} />;
    case 'installing':
      return (
        <Spinner
          size="extra-tiny"
          label={t(needsPrompt ? 'create.installingPrompt' : 'create.installing', { name })}
        />
      );
    case 'editing':
      return declined ? <QuietNote text={t('create.declined')} /> : null;
  }
}
