import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useText } from '../../lib/i18n.js';
import { TextInput, type TextInputProps } from './text-input.js';

const useStyles = makeStyles({
  row: { display: 'flex', columnGap: tokens.spacingHorizontalS },
  input: { flexGrow: 1, minWidth: 0, display: 'grid' },
  button: { flexShrink: 0, minWidth: '88px' },
});

export interface PathInputProps extends TextInputProps {
  /** The button's name for those who do not see which field it stands at. */
  readonly browseLabel: string;
  readonly choose: () => Promise<string | null>;
  readonly onChosen: (path: string) => void;
}

/** A path that can be typed, or chosen by a dialog. */
export function PathInput({ browseLabel, choose, onChosen, ...input }: PathInputProps): ReactNode {
  const styles = useStyles();
  const t = useText();
  const browse = async (): Promise<void> => {
    const path = await choose();
    if (path !== null) onChosen(path);
  };
  return (
    <div className={styles.row}>
      <div className={styles.input}>
        <TextInput {...input} />
      </div>
      <Button
        className={styles.button}
        disabled={input.disabled}
        aria-label={browseLabel}
        onClick={() => void browse()}
      >
        {t('create.browse')}
      </Button>
    </div>
  );
}
