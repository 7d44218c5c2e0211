import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, type ReactNode } from 'react';
import type { CreateField } from '../../../electron/contract/create-form.js';
import { START_TYPES } from '../../../electron/contract/helper/model.js';
import { useText } from '../../lib/i18n.js';
import type { ChoosePath } from '../browse/use-path-chooser.js';
import { AccountField } from './account-field.js';
import { ChoiceInput } from './choice-inputs.js';
import { FormRow } from './form-row.js';
import { OptionsGroup } from './options-group.js';
import { PathInput } from './path-input.js';
import type { FieldMessage } from './problems.js';
import { ProgramField } from './program-field.js';
import { TextInput } from './text-input.js';
import type { CreateFormModel } from './use-create-form.js';
import type { RecognisedProgram } from './use-program.js';

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    columnGap: tokens.spacingHorizontalXXL,
    alignItems: 'start',
  },
  second: { gridTemplateColumns: '96px minmax(0, 1fr)' },
});

export interface CreateFieldsProps {
  readonly model: CreateFormModel;
  readonly recognised: RecognisedProgram;
  readonly messages: ReadonlyMap<CreateField, readonly FieldMessage[]>;
  readonly logsRoot: string;
  readonly disabled: boolean;
  readonly choose: ChoosePath;
}

/** The fields of the form, from the program to the check boxes. */
export function CreateFields(props: CreateFieldsProps): ReactNode {
  const { model, recognised, messages, logsRoot, disabled, choose } = props;
  const styles = useStyles();
  const t = useText();
  const { values, edit, leave, takeDirectory } = model;
  const { control } = model.form;
  const { program, directory } = values;
  const chooseProgram = useCallback(() => choose('program', program), [choose, program]);
  const chooseDirectory = useCallback(() => choose('directory', directory), [choose, directory]);
  const leaveDirectory = (value: string): void => {
    if (model.progress.edited.has('directory')) takeDirectory(value);
    leave('directory');
  };
  return (
    <>
      <ProgramField
        model={model}
        recognised={recognised}
        messages={messages.get('program')}
        disabled={disabled}
        choose={chooseProgram}
      />
      <FormRow label={t('create.directory.label')} messages={messages.get('directory')}>
        <PathInput
          control={control}
          name="directory"
          placeholder={t('create.directory.placeholder')}
          browseLabel={t('create.directory.browse')}
          disabled={disabled}
          choose={chooseDirectory}
          onChosen={takeDirectory}
          onEdit={() => edit('directory')}
          onLeave={leaveDirectory}
        />
      </FormRow>
      <FormRow label={t('create.arguments.label')} messages={messages.get('arguments')}>
        <TextInput
          control={control}
          name="arguments"
          placeholder={t('create.arguments.placeholder')}
          disabled={disabled}
        />
      </FormRow>
      <div className={styles.pair}>
        <FormRow
          label={t('create.name.label')}
          messages={messages.get('name')}
          wide={!messages.has('displayName')}
        >
          <TextInput
            control={control}
            name="name"
            disabled={disabled}
            onEdit={() => edit('name')}
            onLeave={() => leave('name')}
          />
        </FormRow>
        <FormRow
          label={t('create.displayName.label')}
          className={styles.second}
          messages={messages.get('displayName')}
        >
          <TextInput
            control={control}
            name="displayName"
            placeholder={values.name.trim() || t('create.displayName.placeholder')}
            disabled={disabled}
          />
        </FormRow>
      </div>
      <div className={styles.pair}>
        <FormRow label={t('create.startType.label')} messages={messages.get('startType')}>
          <ChoiceInput
            control={control}
            name="startType"
            disabled={disabled}
            choices={START_TYPES.map((value) => ({ value, label: t(`startType.${value}`) }))}
          />
        </FormRow>
        <AccountField
          control={control}
          service={values.name.trim()}
          messages={[...(messages.get('account') ?? []), ...(messages.get('password') ?? [])]}
          disabled={disabled}
          className={styles.second}
        />
      </div>
      <OptionsGroup
        control={control}
        values={values}
        logsRoot={logsRoot}
        messages={messages}
        disabled={disabled}
      />
    </>
  );
}
