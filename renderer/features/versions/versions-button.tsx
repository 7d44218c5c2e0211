import { Button, makeStyles } from '@fluentui/react-components';
import { HistoryRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import { useText } from '../../lib/i18n.js';
import { VersionsDialog, type VersionsDialogProps } from './versions-dialog.js';

const useStyles = makeStyles({
  button: { flexShrink: 0, margin: '4px 8px 8px', justifyContent: 'flex-start' },
});

/** Opens the versions of a service's settings. */
export function VersionsButton(props: Omit<VersionsDialogProps, 'onClose'>): ReactNode {
  const styles = useStyles();
  const t = useText();
  const [open, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <>
      <Button
        size="small"
        appearance="subtle"
        className={styles.button}
        icon={<HistoryRegular />}
        onClick={() => setOpen(true)}
      >
        {t('versions.open')}
      </Button>
      {open && (
        <VersionsDialog
          {...props}
          onClose={close}
          onGoBack={(draft) => {
            close();
            props.onGoBack(draft);
          }}
        />
      )}
    </>
  );
}
