import { makeStyles, tokens } from '@fluentui/react-components';

/** How lines of a log are laid out, all of them or only those found. */
export const useScrollerStyles = makeStyles({
  scroller: {
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    position: 'relative',
    // The lists keep their places themselves.
    overflowAnchor: 'none',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: '12px',
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  rows: { position: 'relative', minWidth: '100%' },
  row: { position: 'absolute', top: 0, left: 0, minWidth: '100%', width: 'max-content' },
  rowWrapped: { position: 'absolute', top: 0, left: 0, width: '100%' },
});
