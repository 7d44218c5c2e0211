import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Service } from '../../../electron/contract/helper/model.js';
import { serviceKey, type OperationAction } from '../../lib/store/services.js';
import { useWindow } from '../../lib/store/store.js';
import { StateText } from './live-text.js';
import type { CellContext } from './service-cell.js';
import { StateIcon } from './state-icon.js';

export interface StateCellProps {
  readonly service: Service;
  readonly context: CellContext;
}

/** A service's state, or what is being done to it. */
export function StateCell({ service, context: { t, styles } }: StateCellProps): ReactNode {
  const operation = useWindow((state) => state.operations.get(serviceKey(service.name)) ?? null);
  const untold = operation === null || operation === 'create' || isDone(operation, service);
  const counts = service.state === 'backoff';
  return (
    <div role="gridcell" className={mergeClasses(styles.cell, styles.state)}>
      <StateIcon state={service.state} />
      <span className={styles.cell}>
        {!untold && t(`services.operation.${operation}`)}
        {untold && (counts ? <StateText service={service} /> : t(`state.${service.state}`))}
      </span>
    </div>
  );
}

/** Whether an operation has reached this service's goal already, while it goes on with others. */
function isDone(operation: OperationAction, { state }: Service): boolean {
  return (operation === 'start' && state === 'running') || (operation === 'stop' && state === 'stopped');
}
