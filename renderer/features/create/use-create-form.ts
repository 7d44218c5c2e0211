import { zodResolver } from '@hookform/resolvers/zod';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useForm, useWatch, type UseFormReturn } from 'react-hook-form';
import { virtualAccount } from '../../../electron/contract/account.js';
import {
  createFormSchema,
  EMPTY_CREATE_FORM,
  type CreateForm,
} from '../../../electron/contract/create-form.js';
import { prependArguments, readDirectoryInput, readProgramInput } from './program-input.js';
import type { InterpreterOffer } from './recognition.js';
import type { FieldProgress, FollowingField } from './settled.js';
import { suggestDirectory, suggestName } from './suggestions.js';

/** What the form did by itself and tells below the program. */
export type ProgramNote = 'split' | 'interpreter' | 'folder';

export interface CreateFormModel {
  readonly form: UseFormReturn<CreateForm>;
  readonly values: CreateForm;
  readonly progress: FieldProgress;
  readonly note: ProgramNote | null;
  /** The program that was dropped, chosen, pasted, or typed and left; null while somebody types. */
  readonly taken: string | null;
  /** Whether closing would lose something that was typed. */
  readonly typed: boolean;
  /**
   * Takes a path or a whole command line for the program.
   *
   * @param typed whether it is the person's own text, which closing would lose
   */
  readonly takeProgram: (text: string, typed?: boolean) => void;
  readonly takeDirectory: (text: string) => void;
  /** Runs the script by an interpreter, which becomes the program. */
  readonly takeInterpreter: (offer: InterpreterOffer, interpreter: string) => void;
  /** To be called when a person types into a field that the form would fill in. */
  readonly edit: (field: FollowingField) => void;
  /** To be called when such a field is left: an empty one is filled in again from then on. */
  readonly leave: (field: FollowingField) => void;
  /** To be called when a person types into the program. */
  readonly editProgram: () => void;
  /** Takes the program of the folder that was given. */
  readonly takeFromFolder: (path: string) => void;
  /** Takes over what another service has; nothing follows from the program any more. */
  readonly load: (values: CreateForm) => void;
}

const NOTHING_EDITED: ReadonlySet<FollowingField> = new Set();
const FILLED_IN = { shouldTouch: true } as const;

/** The state of the form "New service": its values, and what follows from the program until somebody edits it. */
export function useCreateForm(taken: readonly string[]): CreateFormModel {
  const form = useForm<CreateForm>({
    defaultValues: EMPTY_CREATE_FORM,
    resolver: zodResolver(createFormSchema),
    shouldFocusError: false,
  });
  const { control, setValue, getValues, reset, formState } = form;
  const { touchedFields, dirtyFields, isSubmitted } = formState;
  const [edited, setEdited] = useState(NOTHING_EDITED);
  const [note, setNote] = useState<ProgramNote | null>(null);
  const [takenProgram, setTakenProgram] = useState<string | null>(null);
  const values = useWatch({ control, compute: (all: CreateForm) => all });
  const { program, arguments: args } = values;

  const follow = useCallback(() => {
    const now = getValues();
    if (!edited.has('directory')) setValue('directory', suggestDirectory(now.program, now.arguments));
    if (!edited.has('name')) setValue('name', suggestName(now.program, now.arguments, taken));
  }, [edited, taken, getValues, setValue]);
  useEffect(follow, [follow, program, args]);

  // A virtual account is named after the service.
  const { name } = values;
  const named = useRef('');
  useEffect(() => {
    if (getValues('account') === virtualAccount(named.current.trim()))
      setValue('account', virtualAccount(name.trim()));
    named.current = name;
  }, [name, getValues, setValue]);

  const takeProgram = useCallback(
    (text: string, typed = false) => {
      const read = readProgramInput(text);
      setValue('program', read.program, { ...FILLED_IN, shouldDirty: typed });
      setTakenProgram(read.program);
      if (read.arguments !== null) {
        setValue('arguments', prependArguments(read.arguments, getValues('arguments')), FILLED_IN);
        setNote('split');
      }
      // At once, because the form may be sent before it is rendered again.
      follow();
    },
    [follow, getValues, setValue],
  );

  const takeDirectory = useCallback(
    (text: string) => {
      setValue('directory', readDirectoryInput(text), FILLED_IN);
      setEdited((before) => new Set([...before, 'directory']));
    },
    [setValue],
  );

  const takeInterpreter = useCallback(
    (offer: InterpreterOffer, interpreter: string) => {
      setValue('program', interpreter, FILLED_IN);
      setTakenProgram(interpreter);
      setValue('arguments', prependArguments(offer.arguments, getValues('arguments')), FILLED_IN);
      setNote('interpreter');
    },
    [getValues, setValue],
  );

  const edit = useCallback((field: FollowingField) => {
    setEdited((before) => (before.has(field) ? before : new Set([...before, field])));
  }, []);

  const editProgram = useCallback(() => {
    setNote(null);
    setTakenProgram(null);
  }, []);

  const takeFromFolder = useCallback(
    (path: string) => {
      takeProgram(path);
      setNote('folder');
    },
    [takeProgram],
  );

  const load = useCallback(
    (all: CreateForm) => {
      reset(all);
      setEdited(new Set(['directory', 'name']));
      setTakenProgram(all.program);
    },
    [reset],
  );

  const leave = useCallback(
    (field: FollowingField) => {
      if (getValues(field).trim() !== '') return;
      setEdited((before) => new Set([...before].filter((other) => other !== field)));
    },
    [getValues],
  );

  return {
    form,
    values,
    progress: { touched: touchedFields, edited, submitted: isSubmitted },
    note,
    taken: takenProgram,
    typed: Object.keys(dirtyFields).length > 0,
    takeProgram,
    takeDirectory,
    takeInterpreter,
    edit,
    leave,
    editProgram,
    takeFromFolder,
    load,
  };
}
