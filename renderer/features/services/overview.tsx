import { makeStyles, tokens } from '@fluentui/react-components';
import { FolderOpenRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { directoryOf } from '../../../electron/contract/command-line.js';
import { formatBytes } from '../../../electron/contract/format.js';
import type { Service, ServiceConfig } from '../../../electron/contract/helper/model.js';
import { sayFailure } from '../../../electron/contract/translate.js';
import { useLanguage, useText } from '../../lib/i18n.js';
import { useCommands } from '../../lib/store/commands.js';
import { useApi } from '../../lib/use-api.js';
import { useAppInfo } from '../../lib/use-app-info.js';
import { useLoaded } from '../../lib/use-loaded.js';
import { ActionButton } from '../../ui/action-button.js';
import { accountKey } from './account.js';
import { Fact } from './fact.js';
import { PortsFact } from './ports-fact.js';

const useStyles = makeStyles({
  overview: {
    flexGrow: 1,
    minHeight: 0,
    margin: 0,
    padding: '10px 12px',
    overflow: 'auto',
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: '20px',
    rowGap: '2px',
    alignContent: 'start',
  },
  told: { padding: '16px 12px', color: tokens.colorNeutralForeground2 },
});

/** How a service is set up. */
export function Overview({ service }: { readonly service: Service }): ReactNode {
  const styles = useStyles();
  const t = useText();
  const api = useApi();
  const key = `${service.startType} ${service.account} ${service.displayName}`;
  const { value: config, failure } = useLoaded(service.name, key, () =>
    api.invoke('services.config', { name: service.name }),
  );
  if (failure !== null) return <p className={styles.told}>{sayFailure(t, failure)}</p>;
  if (config === null) return <div aria-busy="true" />;
  return <Facts service={service} config={config} />;
}

function Facts({
  service,
  config,
}: {
  readonly service: Service;
  readonly config: ServiceConfig;
}): ReactNode {
  const styles = useStyles();
  const t = useText();
  const language = useLanguage();
  const commands = useCommands();
  const { host } = useAppInfo();
  const directory = textOf(config.parameters['AppDirectory']) ?? programDirectory(config);
  const account = accountKey(config.account);
  return (
    <dl className={styles.overview}>
      <Fact term={t('services.fact.displayName')} value={config.displayName} />
      {config.description !== '' && <Fact term={t('services.fact.description')} value={config.description} />}
      <Fact
        term={t('services.fact.commandLine')}
        value={config.commandLine ?? config.imagePath}
        mono
        copy={t('services.copy.commandLine')}
      />
      {directory !== null && (
        <Fact term={t('services.fact.directory')} value={directory} mono copy={t('services.copy.path')}>
          <ActionButton
            iconOnly
            label={t('action.openFolder')}
            icon={<FolderOpenRegular />}
            disabledReason={host === 'browser' ? t('services.unavailable.browser') : null}
            onClick={() => void commands.reveal(service.name)}
          />
        </Fact>
      )}
      <Fact
        term={t('services.fact.account')}
        value={account === null ? config.account : t(`account.${account}`)}
      />
      <Fact term={t('services.fact.startType')} value={t(`startType.${config.startType}`)} />
      {config.dependencies.length > 0 && (
        <Fact term={t('services.fact.dependencies')} value={config.dependencies.join(', ')} />
      )}
      <Fact
        term={t('services.fact.processes')}
        value={
          service.hostPid === null
            ? t('services.fact.noProcess')
            : service.pid === null || service.pid === service.hostPid
              ? String(service.hostPid)
              : t('services.fact.pids', { pid: service.pid, hostPid: service.hostPid })
        }
      />
      <PortsFact service={service} />
      {service.restarts > 0 && (
        <Fact term={t('services.fact.restarts')} value={service.restarts.toLocaleString(language)} />
      )}
      {service.stdout !== null && (
        <Fact term={t('services.fact.stdout')} value={service.stdout} mono copy={t('services.copy.path')} />
      )}
      {service.stderr !== null && service.stderr !== service.stdout && (
        <Fact term={t('services.fact.stderr')} value={service.stderr} mono copy={t('services.copy.path')} />
      )}
      {service.managed === 'steward' && service.stdout === null && service.stderr === null && (
        <Fact term={t('services.fact.stdout')} value={t('services.fact.notCaptured')} />
      )}
      {service.droppedBytes > 0 && (
        <Fact term={t('services.fact.dropped')} value={formatBytes(service.droppedBytes)} />
      )}
    </dl>
  );
}

function textOf(value: ServiceConfig['parameters'][string] | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function programDirectory(config: ServiceConfig): string | null {
  const program = textOf(config.parameters['Application']);
  return program === null ? null : directoryOf(program);
}
