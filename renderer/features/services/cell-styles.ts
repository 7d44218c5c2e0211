import { tokens } from '@fluentui/react-components';

/** What the cells of the list have in common. */
export const cellStyles = {
  cell: {
    minWidth: 0,
    paddingRight: '12px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  end: { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  quiet: { color: tokens.colorNeutralForeground3 },
  display: { marginLeft: '8px', color: tokens.colorNeutralForeground3 },
} as const;
