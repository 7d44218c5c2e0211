import type { ReactNode } from 'react';
import { AccountControl, type AccountControlProps } from './controls/account-control.js';
import { ChoiceControl, FlagsControl, SwitchControl } from './controls/choice-controls.js';
import { EnvironmentControl } from './controls/environment-control.js';
import { ExitActionsControl } from './controls/exit-actions-control.js';
import { HooksControl } from './controls/hooks-control.js';
import { RecoveryControl } from './controls/recovery-control.js';
import { LinesControl, NumberControl, PathControl, TextControl } from './controls/text-control.js';

/** The control for a setting's kind. */
export function SettingControl(props: AccountControlProps): ReactNode {
  const { row } = props;
  if (row.name === 'ObjectName') return <AccountControl {...props} />;
  switch (row.kind) {
    case 'path':
      return <PathControl {...props} />;
    case 'integer':
      return <NumberControl {...props} />;
    case 'boolean':
      return <SwitchControl {...props} />;
    case 'choice':
    case 'priority':
      return <ChoiceControl {...props} />;
    case 'flags':
      return <FlagsControl {...props} />;
    case 'list':
      return <LinesControl {...props} />;
    case 'environment':
      return <EnvironmentControl {...props} />;
    case 'exit-actions':
      return <ExitActionsControl {...props} />;
    case 'failure-actions':
      return <RecoveryControl {...props} />;
    case 'hooks':
      return <HooksControl {...props} />;
    case 'string':
    case 'affinity':
    case 'day-times':
      return <TextControl {...props} />;
  }
}
