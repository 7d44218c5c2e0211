import { makeStyles, tokens } from '@fluentui/react-components';

/** The classes of the list's cells; a row asks for them once. */
export const useCellStyles = makeStyles({
  cell: {
    minWidth: 0,
    paddingRight: '12px',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  end: { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  quiet: { color: tokens.colorNeutralForeground3 },
  name: { display: 'flex', alignItems: 'center', columnGap: '4px' },
  text: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' },
  display: { marginLeft: '8px', color: tokens.colorNeutralForeground3 },
  state: { display: 'flex', alignItems: 'center', columnGap: '8px' },
  cpu: { display: 'flex', alignItems: 'center', justifyContent: 'flex-end' },
  share: { minWidth: '46px' },
});

export type CellStyles = ReturnType<typeof useCellStyles>;
