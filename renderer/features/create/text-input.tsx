import { Input } from '@fluentui/react-components';
import type { ClipboardEvent, ReactElement, ReactNode } from 'react';
import { useController, type Control } from 'react-hook-form';
import type { CreateForm } from '../../../electron/contract/create-form.js';

type TextFieldName = 'program' | 'directory' | 'arguments' | 'name' | 'displayName';

export interface TextInputProps {
  readonly control: Control<CreateForm>;
  readonly name: TextFieldName;
  readonly placeholder?: string;
  readonly disabled: boolean;
  readonly required?: boolean;
  readonly autoFocus?: boolean;
  readonly after?: ReactElement;
  readonly onEdit?: () => void;
  readonly onLeave?: (value: string) => void;
  readonly onPaste?: (event: ClipboardEvent<HTMLInputElement>) => void;
}

/** A text of the form. Nothing is corrected or completed while it is typed: these are paths, names and arguments. */
export function TextInput(props: TextInputProps): ReactNode {
  const { control, name, placeholder = '', onEdit, onLeave, onPaste } = props;
  const { field } = useController({ control, name });
  return (
    <Input
      {...field}
      placeholder={placeholder}
      disabled={props.disabled}
      required={props.required ?? false}
      autoFocus={props.autoFocus ?? false}
      autoComplete="off"
      spellCheck={false}
      {...(props.after === undefined ? {} : { contentAfter: props.after })}
      onChange={(_, { value }) => {
        field.onChange(value);
        onEdit?.();
      }}
      onBlur={(event) => {
        field.onBlur();
        onLeave?.(event.target.value);
      }}
      {...(onPaste === undefined ? {} : { onPaste })}
    />
  );
}
