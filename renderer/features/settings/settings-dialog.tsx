import { Button, makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { sayFailure } from '../../../electron/contract/translate.js';
import { useText } from '../../lib/i18n.js';
import { useAppInfo } from '../../lib/use-app-info.js';
import { Modal } from '../../ui/modal.js';
import { AboutSection } from './about-section.js';
import { GeneralSection } from './general-section.js';
import { NotificationsSection } from './notifications-section.js';
import { ServicesSection } from './services-section.js';
import { SystemSection } from './system-section.js';
import { useSettings, type SettingsModel } from './use-settings.js';

const SECTIONS = ['general', 'notifications', 'services', 'system', 'about'] as const;
type SectionId = (typeof SECTIONS)[number];

const useStyles = makeStyles({
  content: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalL,
    // The height stays as it is from one section to the next.
    height: 'min(440px, calc(100vh - 200px))',
    overflowY: 'hidden',
  },
  // A tab keeps the room for its bold name, in the middle of which it would stand.
  tab: { textAlign: 'start' },
  section: { overflowY: 'auto', paddingRight: '4px', paddingLeft: '4px' },
  failed: { color: tokens.colorPaletteRedForeground1, overflowWrap: 'anywhere' },
});

export interface SettingsDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The dialog "Settings". Everything in it takes effect at once. */
export function SettingsDialog({ open, onClose }: SettingsDialogProps): ReactNode {
  // Made anew each time, so that it begins where it is expected to.
  return open ? <OpenDialog onClose={onClose} /> : null;
}

function OpenDialog({ onClose }: Pick<SettingsDialogProps, 'onClose'>): ReactNode {
  const styles = useStyles();
  const t = useText();
  const { host } = useAppInfo();
  const [section, setSection] = useState<SectionId>('general');
  // The browser host has no notifications of its own.
  const sections = SECTIONS.filter((id) => id !== 'notifications' || host === 'electron');
  return (
    <Modal
      title={t('settings.title')}
      size="large"
      className={styles.content}
      actions={
        <Button appearance="primary" onClick={onClose}>
          {t('settings.close')}
        </Button>
      }
      onClose={onClose}
    >
      <TabList
        vertical
        size="small"
        aria-label={t('settings.sections')}
        selectedValue={section}
        onTabSelect={(_, { value }) => setSection(sections.find((id) => id === value) ?? 'general')}
      >
        {sections.map((id) => (
          <Tab
            key={id}
            value={id}
            id={`settings-tab-${id}`}
            className={styles.tab}
            aria-controls="settings-section"
          >
            {t(`settings.section.${id}`)}
          </Tab>
        ))}
      </TabList>
      <div
        id="settings-section"
        role="tabpanel"
        aria-labelledby={`settings-tab-${section}`}
        // It scrolls, which the keyboard must be able to do as well.
        tabIndex={0}
        className={styles.section}
      >
        <Section id={section} />
      </div>
    </Modal>
  );
}

function Section({ id }: { readonly id: SectionId }): ReactNode {
  const styles = useStyles();
  const t = useText();
  const model = useSettings();
  return (
    <>
      {model.failed !== null && (
        <div className={styles.failed} role="alert">
          {t('settings.failed', { reason: sayFailure(t, model.failed) })}
        </div>
      )}
      {content(id, model)}
    </>
  );
}

function content(id: SectionId, model: SettingsModel): ReactNode {
  switch (id) {
    case 'general':
      return <GeneralSection {...model} />;
    case 'notifications':
      return <NotificationsSection {...model} />;
    case 'services':
      return <ServicesSection {...model} />;
    case 'system':
      return <SystemSection />;
    case 'about':
      return <AboutSection />;
  }
}
