import { Button, Checkbox, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { toFailure, type Failure } from '../../../electron/contract/errors.js';
import { useText } from '../../lib/i18n.js';
import { useApi } from '../../lib/use-api.js';
import { useAppInfo } from '../../lib/use-app-info.js';
import { useLoaded } from '../../lib/use-loaded.js';
import { CopyButton } from '../../ui/copy-button.js';
import { Field } from '../../ui/field.js';
import { Modal } from '../../ui/modal.js';
import { FailureNote, QuietNote } from '../create/notes.js';
import { saveText } from './save-text.js';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  which: { margin: 0, overflowWrap: 'anywhere', maxHeight: '60px', overflowY: 'auto' },
  preview: {
    margin: 0,
    padding: '8px',
    height: '30vh',
    overflow: 'auto',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground2,
    userSelect: 'text',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

export interface ExportDialogProps {
  readonly names: readonly string[];
  readonly onClose: () => void;
}

/** Shows the configuration of services as it will be saved, before it is. */
export function ExportDialog({ names, onClose }: ExportDialogProps): ReactNode {
  const styles = useStyles();
  const t = useText();
  const api = useApi();
  const { nativeDialogs } = useAppInfo();
  const [format, setFormat] = useState<'json' | 'yaml'>('json');
  const [environment, setEnvironment] = useState(false);
  const [saved, setSaved] = useState<string | null>(null);
  const [notSaved, setNotSaved] = useState<Failure | null>(null);
  const { value, failure } = useLoaded(names.join('\n'), `${format} ${String(environment)}`, () =>
    api.invoke('transfer.export', { names: [...names], format, environment }),
  );
  const text = value?.text ?? '';
  const failed = failure ?? notSaved;
  async function save(): Promise<void> {
    setNotSaved(null);
    try {
      setSaved(await saveText(api, nativeDialogs, `services.${format}`, text));
    } catch (thrown) {
      setNotSaved(toFailure(thrown));
    }
  }
  return (
    <Modal
      title={t('transfer.export.title')}
      size="medium"
      className={styles.content}
      actions={
        <>
          <Button appearance="primary" disabled={text === ''} onClick={() => void save()}>
            {t('transfer.export.save')}
          </Button>
          <CopyButton text={text} label={t('transfer.export.copy')} />
          <Button onClick={onClose}>{t('ui.close')}</Button>
        </>
      }
      onClose={onClose}
    >
      <p className={styles.which}>
        {t('transfer.export.which', { count: names.length, names: names.join(', ') })}
      </p>
      <Field label={t('transfer.export.format')} hint={t('transfer.export.console')}>
        <RadioGroup
          layout="horizontal"
          value={format}
          onChange={(_, { value: picked }) => setFormat(picked === 'yaml' ? 'yaml' : 'json')}
        >
          <Radio value="json" label={t('transfer.export.json')} />
          <Radio value="yaml" label={t('transfer.export.yaml')} />
        </RadioGroup>
      </Field>
      <Checkbox
        label={t('transfer.export.environment')}
        checked={environment}
        onChange={(_, { checked }) => setEnvironment(checked === true)}
      />
      <QuietNote text={t('transfer.export.environmentNote')} />
      <QuietNote text={t('transfer.export.passwords')} />
      {failed !== null && <FailureNote title={t('transfer.export.failed')} failed={failed} />}
      <pre className={styles.preview} tabIndex={0} role="region" aria-label={t('transfer.export.preview')}>
        {text}
      </pre>
      <span role="status">
        {saved !== null && <QuietNote text={t('transfer.export.saved', { path: saved })} />}
      </span>
    </Modal>
  );
}
