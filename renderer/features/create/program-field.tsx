import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { Info12Regular, Warning12Filled } from '@fluentui/react-icons';
import type { ClipboardEvent, ReactNode } from 'react';
import type { ProgramCandidate } from '../../../electron/contract/programs.js';
import { useText } from '../../lib/i18n.js';
import { FormRow } from './form-row.js';
import { PathInput } from './path-input.js';
import type { FieldMessage } from './problems.js';
import { readProgramInput } from './program-input.js';
import {
  describeInspection,
  hasInvisibleWindows,
  interpreterOffer,
  type InterpreterOffer,
} from './recognition.js';
import type { CreateFormModel } from './use-create-form.js';
import type { RecognisedProgram } from './use-program.js';

const useStyles = makeStyles({
  group: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  below: {
    marginLeft: '144px',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    '&:empty': { display: 'none' },
  },
  note: { display: 'flex', columnGap: tokens.spacingHorizontalXS },
  icon: { flexShrink: 0, marginTop: '2px' },
  warningIcon: { flexShrink: 0, marginTop: '2px', color: tokens.colorPaletteDarkOrangeForeground1 },
  choices: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  advice: { marginLeft: '-8px', marginTop: '-4px' },
  adviceText: {
    paddingTop: '6px',
    paddingBottom: '6px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  offer: { maxWidth: '100%', overflowWrap: 'anywhere', fontWeight: tokens.fontWeightRegular },
});

const NOTES = {
  split: 'create.split',
  interpreter: 'create.interpreter.applied',
  folder: 'create.folder.applied',
} as const;

export interface ProgramFieldProps {
  readonly model: CreateFormModel;
  readonly recognised: RecognisedProgram;
  readonly messages: readonly FieldMessage[] | undefined;
  readonly disabled: boolean;
  readonly choose: () => Promise<string | null>;
}

/** The program with what was recognised in it and, for a script, the offer to run it by its interpreter. */
export function ProgramField({
  model,
  recognised,
  messages,
  disabled,
  choose,
}: ProgramFieldProps): ReactNode {
  const styles = useStyles();
  const t = useText();
  const { program } = model.values;
  const { inspection, inFolder, advice, followed, follow } = recognised;
  // A script is described by the message that it cannot be started.
  const parts = inspection === null || inspection.program === 'script' ? [] : describeInspection(inspection);
  const offer = inspection === null ? null : interpreterOffer(inspection);
  const said = parts.map(({ key, params }) => t(key, params)).join(t('create.recognised.separator'));

  const onPaste = (event: ClipboardEvent<HTMLInputElement>): void => {
    const pasted = event.clipboardData.getData('text').trim();
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    const replacesAll = selectionStart === 0 && selectionEnd === value.length;
    const read = readProgramInput(pasted);
    if (!replacesAll || (read.program === pasted && read.arguments === null)) return;
    event.preventDefault();
    model.takeProgram(pasted, true);
  };

  return (
    <div className={styles.group}>
      <FormRow
        label={t('create.program.label')}
        hint={program === '' ? t('create.program.hint') : said}
        messages={messages}
      >
        <PathInput
          control={model.form.control}
          name="program"
          placeholder={t('create.program.placeholder')}
          browseLabel={t('create.program.browse')}
          disabled={disabled}
          autoFocus
          choose={choose}
          onChosen={(path) => model.takeProgram(path)}
          onEdit={model.editProgram}
          onLeave={(text) => model.takeProgram(text)}
          onPaste={onPaste}
        />
      </FormRow>
      <div className={styles.below}>
        {model.note !== null && (
          <span className={styles.note} role="status">
            <Info12Regular className={styles.icon} aria-hidden />
            {t(NOTES[model.note])}
          </span>
        )}
        {inspection !== null && hasInvisibleWindows(inspection) && (
          <span className={styles.note} role="status">
            <Warning12Filled className={styles.warningIcon} aria-label={t('create.severity.warning')} />
            {t('create.recognised.guiNote')}
          </span>
        )}
        {offer !== null && (
          <InterpreterChoice
            offer={offer}
            disabled={disabled}
            choose={choose}
            onTake={model.takeInterpreter}
          />
        )}
        {inFolder !== null && (
          <FolderChoice candidates={inFolder} disabled={disabled} onTake={model.takeFromFolder} />
        )}
        {advice !== null && (
          <Checkbox
            className={styles.advice}
            label={{ children: t(`create.advice.${advice.id}`), className: styles.adviceText }}
            checked={followed}
            disabled={disabled}
            onChange={(_, { checked }) => follow(checked === true)}
          />
        )}
      </div>
    </div>
  );
}

interface FolderChoiceProps {
  readonly candidates: readonly ProgramCandidate[];
  readonly disabled: boolean;
  readonly onTake: (path: string) => void;
}

/** The programs of a folder, to choose from. */
function FolderChoice({ candidates, disabled, onTake }: FolderChoiceProps): ReactNode {
  const styles = useStyles();
  const t = useText();
  if (candidates.length === 0) return <span role="status">{t('create.folder.nothing')}</span>;
  return (
    <div className={styles.choices} role="group" aria-label={t('create.folder.choose')}>
      <span>{t('create.folder.choose')}</span>
      {candidates.map(({ path, reason }) => (
        <Button
          key={path}
          size="small"
          className={styles.offer}
          disabled={disabled}
          title={path}
          onClick={() => onTake(path)}
        >
          {t('create.folder.candidate', {
            file: path.split('\\').at(-1) ?? path,
            reason: t(`create.folder.reason.${reason}`),
          })}
        </Button>
      ))}
    </div>
  );
}

interface InterpreterChoiceProps {
  readonly offer: InterpreterOffer;
  readonly disabled: boolean;
  readonly choose: () => Promise<string | null>;
  readonly onTake: (offer: InterpreterOffer, interpreter: string) => void;
}

function InterpreterChoice({ offer, disabled, choose, onTake }: InterpreterChoiceProps): ReactNode {
  const styles = useStyles();
  const t = useText();
  const { interpreter } = offer;
  if (interpreter !== null) {
    return (
      <Button
        size="small"
        className={styles.offer}
        disabled={disabled}
        onClick={() => onTake(offer, interpreter)}
      >
        {t('create.interpreter.run', { path: interpreter })}
      </Button>
    );
  }
  const chooseIt = async (): Promise<void> => {
    const path = await choose();
    if (path !== null) onTake(offer, path);
  };
  return (
    <>
      <span>{t(`create.interpreter.missing.${offer.script}`)}</span>
      <Button size="small" className={styles.offer} disabled={disabled} onClick={() => void chooseIt()}>
        {t('create.interpreter.choose')}
      </Button>
    </>
  );
}
