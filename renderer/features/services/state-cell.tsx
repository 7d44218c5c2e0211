import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Service } from '../../../electron/contract/helper/model.js';
import { useText } from '../../lib/i18n.js';
import { serviceKey, type OperationAction } from '../../lib/store/services.js';
import { useWindow } from '../../lib/store/store.js';
import { cellStyles } from './cell-styles.js';
import { StateText } from './live-text.js';
import { StateIcon } from './state-icon.js';

const useStyles = makeStyles({
  cell: cellStyles.cell,
  state: { display: 'flex', alignItems: 'center', columnGap: '8px' },
});

/** A service's state, or what is being done to it. */
export function StateCell({ service }: { readonly service: Service }): ReactNode {
  const styles = useStyles();
  const t = useText();
  const operation = useWindow((state) => state.operations.get(serviceKey(service.name)) ?? null);
  return (
    <div role="gridcell" className={mergeClasses(styles.cell, styles.state)}>
      <StateIcon state={service.state} />
      <span className={styles.cell}>
        {operation === null || operation === 'create' || isDone(operation, service) ? (
          <StateText service={service} />
        ) : (
          t(`services.operation.${operation}`)
        )}
      </span>
    </div>
  );
}

/** Whether an operation has reached this service's goal already, while it goes on with others. */
function isDone(operation: OperationAction, { state }: Service): boolean {
  return (operation === 'start' && state === 'running') || (operation === 'stop' && state === 'stopped');
}
