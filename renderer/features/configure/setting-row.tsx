import { Button, makeStyles, mergeClasses, tokens, Tooltip } from '@fluentui/react-components';
import {
  ArrowResetRegular,
  ErrorCircle12Filled,
  Info12Regular,
  Warning12Filled,
} from '@fluentui/react-icons';
import { useId, type ReactNode } from 'react';
import type { ParameterRow } from '../../../electron/contract/helper/schema.js';
import { useLanguage, useText } from '../../lib/i18n.js';
import type { SettingInput } from './setting-input.js';
import { SettingControl } from './setting-control.js';
import { helpOf, titleOf, valueLines } from './setting-words.js';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(120px, 208px) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    padding: '7px 12px 7px 9px',
    borderLeft: '3px solid transparent',
  },
  changed: { borderLeftColor: tokens.colorBrandStroke1 },
  wrong: { borderLeftColor: tokens.colorPaletteRedBorderActive },
  label: { display: 'flex', flexDirection: 'column', paddingTop: '3px', overflowWrap: 'anywhere' },
  name: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase100,
    lineHeight: '16px',
    color: tokens.colorNeutralForeground3,
    userSelect: 'text',
  },
  body: { display: 'flex', flexDirection: 'column', rowGap: '2px', minWidth: 0 },
  line: {
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: tokens.spacingHorizontalXS,
    minHeight: '24px',
  },
  fixed: { userSelect: 'text', overflowWrap: 'anywhere', paddingTop: '3px' },
  help: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
  message: {
    display: 'flex',
    columnGap: '4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  icon: { flexShrink: 0, marginTop: '2px' },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorNeutralForeground2 },
  warningIcon: { color: tokens.colorPaletteDarkOrangeForeground1 },
});

/** Something said at a setting. */
export interface SettingMessage {
  readonly severity: 'error' | 'warning' | 'info';
  readonly text: string;
}

export interface SettingRowProps {
  readonly row: ParameterRow;
  readonly input: SettingInput;
  readonly changed: boolean;
  /** Shown and not to be changed. */
  readonly readOnly: boolean;
  readonly messages: readonly SettingMessage[];
  readonly disabled: boolean;
  readonly service: string;
  readonly password: string;
  readonly onInput: (input: SettingInput) => void;
  readonly onPassword: (password: string) => void;
}

const ICONS = { error: ErrorCircle12Filled, warning: Warning12Filled, info: Info12Regular } as const;

/** One setting: title and name, control, what it does and its default, and what is to be said about it. */
export function SettingRow(props: SettingRowProps): ReactNode {
  const { row, input, changed, readOnly, messages, onInput } = props;
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const id = useId();
  const wrong = messages.some(({ severity }) => severity === 'error');
  const title = titleOf(row, language);
  const initial = valueLines(t, row, null);
  const labels = {
    id,
    'aria-labelledby': `${id}-label`,
    'aria-describedby': `${id}-help ${id}-messages`,
    'aria-invalid': wrong,
  };
  return (
    <div
      className={mergeClasses(styles.row, changed && styles.changed, wrong && styles.wrong)}
      data-setting={row.name}
    >
      <div className={styles.label}>
        <label id={`${id}-label`} htmlFor={id}>
          {title}
        </label>
        <span className={styles.name}>{row.name}</span>
      </div>
      <div className={styles.body}>
        <div className={styles.line}>
          {readOnly ? (
            <span id={id} className={styles.fixed}>
              {valueLines(t, row, input).join(', ')}
            </span>
          ) : (
            <SettingControl {...props} labels={labels} />
          )}
          {!readOnly && input !== null && initial.length > 0 && (
            <Tooltip
              content={t('configure.reset', { title, value: initial.join(', ') })}
              relationship="label"
            >
              <Button
                size="small"
                appearance="subtle"
                icon={<ArrowResetRegular />}
                disabled={props.disabled}
                onClick={() => onInput(null)}
              />
            </Tooltip>
          )}
        </div>
        <div id={`${id}-help`} className={styles.help}>
          {helpOf(row, language)}
          {initial.length > 0 && !readOnly && ` ${t('configure.default', { value: initial.join(', ') })}`}
        </div>
        <div id={`${id}-messages`}>
          {messages.map(({ severity, text }) => {
            const Icon = ICONS[severity];
            return (
              <div
                key={text}
                className={mergeClasses(styles.message, severity === 'error' ? styles.error : styles.warning)}
              >
                <Icon
                  className={mergeClasses(styles.icon, severity === 'warning' && styles.warningIcon)}
                  aria-hidden
                />
                <span>{text}</span>
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}
