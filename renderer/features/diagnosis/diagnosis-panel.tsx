import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronRight16Regular, Lightbulb16Regular } from '@fluentui/react-icons';
import { useId, useState, type ReactNode } from 'react';
import type { Finding, Remedy } from '../../../electron/contract/diagnosis.js';
import type { Service } from '../../../electron/contract/helper/model.js';
import { useLanguage, useText } from '../../lib/i18n.js';
import { useCommands } from '../../lib/store/commands.js';
import { useWindowStore } from '../../lib/store/store.js';
import { useAppInfo } from '../../lib/use-app-info.js';
import { ShieldIcon } from '../../ui/shield-icon.js';
import { titleOf } from '../configure/setting-words.js';
import { useSchema } from '../configure/use-schema.js';
import { findingText } from './finding-text.js';
import { useDiagnosis } from './use-diagnosis.js';

const useStyles = makeStyles({
  panel: {
    flexShrink: 0,
    maxHeight: '40%',
    overflowY: 'auto',
    padding: '4px 12px 8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  head: {
    minWidth: 0,
    marginLeft: '-6px',
    padding: '0 6px',
    fontWeight: tokens.fontWeightSemibold,
  },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
  },
  finding: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr)', userSelect: 'text' },
  icon: { paddingTop: '2px', color: tokens.colorPaletteDarkOrangeForeground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
  line: {
    display: 'block',
    marginTop: '2px',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  remedies: { display: 'flex', flexWrap: 'wrap', gap: '4px', marginTop: '4px' },
});

/** Why a service does not run as wished, in words, with what can be done about it from here. Nothing for one that does. */
export function DiagnosisPanel({ service }: { readonly service: Service }): ReactNode {
  const styles = useStyles();
  const t = useText();
  const id = useId();
  const diagnosis = useDiagnosis(service);
  const [folded, setFolded] = useState(false);
  if (diagnosis === null || diagnosis.findings.length === 0) return null;
  return (
    <section className={styles.panel} aria-label={t('diagnosis.title', { name: service.name })}>
      <Button
        size="small"
        appearance="transparent"
        className={styles.head}
        icon={folded ? <ChevronRight16Regular /> : <ChevronDown16Regular />}
        aria-expanded={!folded}
        {...(folded ? {} : { 'aria-controls': id })}
        onClick={() => setFolded(!folded)}
      >
        {t('diagnosis.head', { count: diagnosis.findings.length })}
      </Button>
      {!folded && (
        <ul id={id} className={styles.list}>
          {diagnosis.findings.map((finding) => (
            <FindingView
              key={`${finding.code} ${JSON.stringify(finding.params)}`}
              finding={finding}
              service={service}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

interface FindingProps {
  readonly finding: Finding;
  readonly service: Service;
}

function FindingView({ finding, service }: FindingProps): ReactNode {
  const styles = useStyles();
  const t = useText();
  const { params, certain, remedies } = finding;
  const line = params['line'];
  return (
    <li className={styles.finding}>
      <span className={styles.icon} aria-hidden>
        <Lightbulb16Regular />
      </span>
      <div>
        {!certain && <span className={styles.quiet}>{t('diagnosis.probably')} </span>}
        {findingText(t, finding)}
        {typeof line === 'string' && <span className={styles.line}>{line}</span>}
        {remedies.length > 0 && (
          <div className={styles.remedies}>
            {remedies.map((remedy) => (
              <RemedyButton key={JSON.stringify(remedy)} remedy={remedy} service={service} />
            ))}
          </div>
        )}
      </div>
    </li>
  );
}

function RemedyButton({
  remedy,
  service,
}: {
  readonly remedy: Remedy;
  readonly service: Service;
}): ReactNode {
  const t = useText();
  const language = useLanguage();
  const store = useWindowStore();
  const commands = useCommands();
  const { needsPrompt } = useAppInfo();
  const { rows } = useSchema();
  switch (remedy.to) {
    case 'log':
      return (
        <Button size="small" onClick={() => store.setState({ selected: service.name, tab: 'log' })}>
          {t('diagnosis.remedy.log')}
        </Button>
      );
    case 'start':
      return (
        <Button
          size="small"
          {...(needsPrompt ? { icon: <ShieldIcon /> } : {})}
          onClick={() => void commands.control('start', [remedy.service])}
        >
          {t('diagnosis.remedy.start', { name: remedy.service })}
        </Button>
      );
    case 'setting': {
      const row = rows?.find(({ name }) => name === remedy.setting);
      const show = (): void => {
        store.setState({
          selected: service.name,
          tab: 'settings',
          wanted: { service: service.name, setting: remedy.setting },
        });
      };
      return (
        <Button size="small" onClick={show}>
          {t('diagnosis.remedy.setting', {
            setting: row === undefined ? remedy.setting : titleOf(row, language),
          })}
        </Button>
      );
    }
  }
}
