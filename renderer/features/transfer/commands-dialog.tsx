import { Button, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { COMMAND_TOOLS, type CommandTool } from '../../../electron/contract/transfer-kinds.js';
import { useText } from '../../lib/i18n.js';
import { useApi } from '../../lib/use-api.js';
import { useLoaded } from '../../lib/use-loaded.js';
import { CopyButton } from '../../ui/copy-button.js';
import { Modal } from '../../ui/modal.js';
import { FailureNote, QuietNote } from '../create/notes.js';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', rowGap: '8px' },
  script: {
    margin: 0,
    padding: '8px',
    height: '36vh',
    overflow: 'auto',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground2,
    userSelect: 'text',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

/** Commands that create a service anew, for the tool that is chosen, and what that tool cannot say. */
export function CommandsDialog({
  name,
  onClose,
}: {
  readonly name: string;
  readonly onClose: () => void;
}): ReactNode {
  const styles = useStyles();
  const t = useText();
  const api = useApi();
  const [tool, setTool] = useState<CommandTool>('steward');
  const { value, failure } = useLoaded(`${name} ${tool}`, '', () =>
    api.invoke('transfer.commands', { name, tool }),
  );
  return (
    <Modal
      title={t('transfer.commands.title', { name })}
      size="large"
      className={styles.content}
      actions={
        <>
          <CopyButton text={value?.text ?? ''} label={t('transfer.commands.copy')} />
          <Button onClick={onClose}>{t('ui.close')}</Button>
        </>
      }
      onClose={onClose}
    >
      <TabList
        size="small"
        selectedValue={tool}
        onTabSelect={(_, { value: picked }) =>
          setTool(COMMAND_TOOLS.find((each) => each === picked) ?? 'steward')
        }
      >
        {COMMAND_TOOLS.map((each) => (
          <Tab key={each} value={each} aria-controls="commands-script">
            {each}
          </Tab>
        ))}
      </TabList>
      {failure !== null && <FailureNote title={t('transfer.commands.failed')} failed={failure} />}
      <pre
        id="commands-script"
        className={styles.script}
        tabIndex={0}
        role="tabpanel"
        aria-label={t('transfer.commands.script')}
      >
        {value?.text}
      </pre>
      <QuietNote text={t(`transfer.commands.about.${tool}`)} />
      {value?.password === true && <QuietNote text={t('transfer.commands.password')} />}
      {value !== null && value.leftOut.length > 0 && (
        <QuietNote text={t('transfer.commands.leftOut', { tool, settings: value.leftOut.join(', ') })} />
      )}
      {value !== null && value.unwritable.length > 0 && (
        <QuietNote text={t('transfer.commands.unwritable', { settings: value.unwritable.join(', ') })} />
      )}
    </Modal>
  );
}
