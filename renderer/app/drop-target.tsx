import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { useText } from '../lib/i18n.js';
import { addQuiet } from '../lib/store/notices.js';
import { useWindow, useWindowStore } from '../lib/store/store.js';
import { nextNoticeId, reportFailure } from '../lib/store/sync.js';
import { useApi } from '../lib/use-api.js';
import { useAppInfo } from '../lib/use-app-info.js';

const useStyles = makeStyles({
  overlay: {
    position: 'fixed',
    inset: '8px',
    zIndex: 1_000_001,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    padding: '24px',
    textAlign: 'center',
    fontSize: tokens.fontSizeBase400,
    pointerEvents: 'none',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackgroundAlpha2,
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
});

const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** Takes a program dropped anywhere on the window and opens the form with it. */
export function DropTarget(): ReactNode {
  const styles = useStyles();
  const t = useText();
  const api = useApi();
  const store = useWindowStore();
  const { host } = useAppInfo();
  const [over, setOver] = useState(false);
  const busy = useWindow((state) => state.dialog !== null && state.dialog.kind !== 'create');

  useEffect(() => {
    async function take(file: File): Promise<void> {
      const path = api.pathForFile(file);
      if (path === '') {
        store.setState(({ notices }) => ({ notices: addQuiet(notices, nextNoticeId(), 'app.drop.hidden') }));
        return;
      }
      try {
        const dropped = await api.invoke('files.dropped', { path });
        store.setState({ dialog: { kind: 'create', program: dropped.path } });
      } catch (thrown) {
        reportFailure(store, thrown);
      }
    }
    function onDrag(event: DragEvent): void {
      if (!carriesFiles(event)) return;
      // Otherwise the page itself would be left for the file.
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = busy ? 'none' : 'copy';
      setOver(!busy);
    }
    function onLeave(event: DragEvent): void {
      if (event.relatedTarget === null) setOver(false);
    }
    function onDrop(event: DragEvent): void {
      setOver(false);
      if (!carriesFiles(event)) return;
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file !== undefined && !busy) void take(file);
    }
    document.addEventListener('dragenter', onDrag);
    document.addEventListener('dragover', onDrag);
    document.addEventListener('dragleave', onLeave);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('dragenter', onDrag);
      document.removeEventListener('dragover', onDrag);
      document.removeEventListener('dragleave', onLeave);
      document.removeEventListener('drop', onDrop);
    };
  }, [api, store, busy]);

  if (!over) return null;
  return (
    <div className={styles.overlay}>{t(host === 'browser' ? 'app.drop.hidden' : 'app.drop.invite')}</div>
  );
}
