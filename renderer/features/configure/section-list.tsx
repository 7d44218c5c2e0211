import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { ParameterRow } from '../../../electron/contract/helper/schema.js';
import { useText } from '../../lib/i18n.js';
import type { Section } from './sections.js';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column' },
  heading: {
    margin: 0,
    padding: '8px 12px 2px',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  summary: {
    padding: '6px 12px',
    color: tokens.colorNeutralForeground2,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
});

export interface SectionViewProps {
  readonly section: Section;
  /** Whether those for experts are to be seen without being asked for, because something is to be said about one. */
  readonly unfolded: boolean;
  readonly renderRow: (row: ParameterRow) => ReactNode;
}

/** The settings of one section, those for experts folded away. */
export function SectionView({ section, unfolded, renderRow }: SectionViewProps): ReactNode {
  const styles = useStyles();
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <section className={styles.section} aria-label={t(`configure.section.${section.id}`)}>
      <h3 className={styles.heading}>{t(`configure.section.${section.id}`)}</h3>
      {section.rows.map(renderRow)}
      {section.expert.length > 0 && (
        <details open={open || unfolded} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary className={styles.summary}>{t('configure.expert')}</summary>
          {section.expert.map(renderRow)}
        </details>
      )}
    </section>
  );
}
