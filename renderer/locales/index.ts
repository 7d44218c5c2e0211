import { messages } from '../../electron/contract/messages/index.js';
import type { Language } from '../../electron/contract/language.js';
import { app as appEn } from './en/app.js';
import { browse as browseEn } from './en/browse.js';
import { bundle as bundleEn } from './en/bundle.js';
import { configure as configureEn } from './en/configure.js';
import { create as createEn } from './en/create.js';
import { dependencies as dependenciesEn } from './en/dependencies.js';
import { diagnosis as diagnosisEn } from './en/diagnosis.js';
import { events as eventsEn } from './en/events.js';
import { links as linksEn } from './en/links.js';
import { health as healthEn } from './en/health.js';
import { logs as logsEn } from './en/logs.js';
import { ports as portsEn } from './en/ports.js';
import { services as servicesEn } from './en/services.js';
import { settings as settingsEn } from './en/settings.js';
import { stopRequest as stopRequestEn } from './en/stop-request.js';
import { systemEvents as systemEventsEn } from './en/system-events.js';
import { templates as templatesEn } from './en/templates.js';
import { transfer as transferEn } from './en/transfer.js';
import { trial as trialEn } from './en/trial.js';
import { ui as uiEn } from './en/ui.js';
import { versions as versionsEn } from './en/versions.js';
import { app as appZh } from './zh-CN/app.js';
import { browse as browseZh } from './zh-CN/browse.js';
import { bundle as bundleZh } from './zh-CN/bundle.js';
import { configure as configureZh } from './zh-CN/configure.js';
import { create as createZh } from './zh-CN/create.js';
import { dependencies as dependenciesZh } from './zh-CN/dependencies.js';
import { diagnosis as diagnosisZh } from './zh-CN/diagnosis.js';
import { events as eventsZh } from './zh-CN/events.js';
import { links as linksZh } from './zh-CN/links.js';
import { health as healthZh } from './zh-CN/health.js';
import { logs as logsZh } from './zh-CN/logs.js';
import { ports as portsZh } from './zh-CN/ports.js';
import { services as servicesZh } from './zh-CN/services.js';
import { settings as settingsZh } from './zh-CN/settings.js';
import { stopRequest as stopRequestZh } from './zh-CN/stop-request.js';
import { systemEvents as systemEventsZh } from './zh-CN/system-events.js';
import { templates as templatesZh } from './zh-CN/templates.js';
import { transfer as transferZh } from './zh-CN/transfer.js';
import { trial as trialZh } from './zh-CN/trial.js';
import { ui as uiZh } from './zh-CN/ui.js';
import { versions as versionsZh } from './zh-CN/versions.js';

const en = {
  ...messages.en,
  app: appEn,
  browse: browseEn,
  bundle: bundleEn,
  configure: configureEn,
  create: createEn,
  dependencies: dependenciesEn,
  diagnosis: diagnosisEn,
  events: eventsEn,
  links: linksEn,
  health: healthEn,
  logs: logsEn,
  ports: portsEn,
  services: servicesEn,
  settings: settingsEn,
  stopRequest: stopRequestEn,
  systemEvents: systemEventsEn,
  templates: templatesEn,
  transfer: transferEn,
  trial: trialEn,
  ui: uiEn,
  versions: versionsEn,
};
const zhCN = {
  ...messages['zh-CN'],
  app: appZh,
  browse: browseZh,
  bundle: bundleZh,
  configure: configureZh,
  create: createZh,
  dependencies: dependenciesZh,
  diagnosis: diagnosisZh,
  events: eventsZh,
  links: linksZh,
  health: healthZh,
  logs: logsZh,
  ports: portsZh,
  services: servicesZh,
  settings: settingsZh,
  stopRequest: stopRequestZh,
  systemEvents: systemEventsZh,
  templates: templatesZh,
  transfer: transferZh,
  trial: trialZh,
  ui: uiZh,
  versions: versionsZh,
};

/** All texts of the window by language: the shared ones and those of each feature under its own name. */
export const texts: Readonly<Record<Language, typeof en | typeof zhCN>> = { en, 'zh-CN': zhCN };
