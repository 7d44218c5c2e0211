import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { useId, type ReactNode } from 'react';
import type { SettingProblem } from '../../../electron/contract/service-settings.js';
import { useLanguage, useText } from '../../lib/i18n.js';
import { inputOf } from '../configure/draft.js';
import { SectionView } from '../configure/section-list.js';
import { settingMessages } from '../configure/setting-messages.js';
import { SettingRow } from '../configure/setting-row.js';
import type { Section } from '../configure/sections.js';
import type { ExtraSettings } from './use-extra-settings.js';

const useStyles = makeStyles({
  sections: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '2px', marginLeft: '-6px' },
  button: { minWidth: 0, paddingInline: '6px', fontWeight: tokens.fontWeightRegular, whiteSpace: 'nowrap' },
  count: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  panel: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
});

export interface ExtraSectionsProps {
  readonly extra: ExtraSettings;
  readonly service: string;
  readonly problems: readonly SettingProblem[];
  readonly open: ReadonlySet<string>;
  readonly onToggle: (section: string) => void;
  readonly disabled: boolean;
}

/** Every other setting, in sections that are folded until they are wanted. */
export function ExtraSections(props: ExtraSectionsProps): ReactNode {
  const { extra, open, onToggle } = props;
  const styles = useStyles();
  const t = useText();
  const id = useId();
  const { changes, errors } = extra.state;
  const isChanged = (setting: string): boolean =>
    errors.has(setting) || changes.some(({ row }) => row.name === setting);
  const count = ({ rows, expert }: Section): number =>
    [...rows, ...expert].filter((row) => isChanged(row.name)).length;
  return (
    <div className={styles.sections}>
      <div className={styles.buttons} role="group" aria-label={t('configure.sections')}>
        {extra.sections.map((section) => {
          const unfolded = open.has(section.id);
          const changed = count(section);
          return (
            <Button
              key={section.id}
              size="small"
              appearance="subtle"
              className={styles.button}
              icon={unfolded ? <ChevronDownRegular /> : <ChevronRightRegular />}
              aria-expanded={unfolded}
              {...(unfolded ? { 'aria-controls': `${id}-${section.id}` } : {})}
              onClick={() => onToggle(section.id)}
            >
              {t(`configure.section.${section.id}`)}
              {changed > 0 && (
                <span className={styles.count} title={t('configure.changed', { count: changed })}>
                  &nbsp;{changed}
                </span>
              )}
            </Button>
          );
        })}
      </div>
      {extra.sections
        .filter((section) => open.has(section.id))
        .map((section) => (
          <div key={section.id} id={`${id}-${section.id}`} className={styles.panel}>
            <SectionView
              section={section}
              unfolded={section.expert.some((row) => isChanged(row.name))}
              renderRow={(row) => (
                <ExtraRow key={row.name} {...props} row={row} changed={isChanged(row.name)} />
              )}
            />
          </div>
        ))}
    </div>
  );
}

interface ExtraRowProps extends ExtraSectionsProps {
  readonly row: Section['rows'][number];
  readonly changed: boolean;
}

function ExtraRow({ extra, service, problems, disabled, row, changed }: ExtraRowProps): ReactNode {
  const t = useText();
  const language = useLanguage();
  return (
    <SettingRow
      row={row}
      input={inputOf(row, extra.values, extra.draft)}
      changed={changed}
      readOnly={false}
      messages={settingMessages(t, language, row, extra.state, problems, false)}
      disabled={disabled}
      service={service}
      password=""
      onInput={(input) => extra.edit(row, input)}
      onPassword={() => undefined}
    />
  );
}
