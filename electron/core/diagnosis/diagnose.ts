import type { Diagnosis } from '../../contract/diagnosis.js';
import type { Inspection, Service, ServiceConfig } from '../../contract/helper/model.js';
import type { HelperSupervisor } from '../helper/supervisor.js';
import { unlistedServices } from '../services/unlisted.js';
import { findingsOf, lastOutput, unknownDependencies } from './findings.js';
import { nameHolders } from './port-holder.js';

/** Enough for several runs of a program that flaps. */
const EVENTS = 40;

/**
 * Finds out why a service does not run as wished. What cannot be looked at is left out: a diagnosis never fails because the
 * machine is in trouble.
 *
 * @param services all services, for the states of those that this one depends on
 */
export async function diagnose(
  helper: Pick<HelperSupervisor, 'call'>,
  service: Service,
  services: readonly Service[],
): Promise<Diagnosis> {
  const config = await orNull(helper.call('config', { name: service.name }));
  const [events, program, directory] = await Promise.all([
    orNull(helper.call('events', { name: service.name, limit: EVENTS })),
    inspected(helper, config, 'Application'),
    inspected(helper, config, 'AppDirectory'),
  ]);
  const known = events?.events ?? [];
  const names = unknownDependencies(config, services);
  const unlisted = (await orNull(unlistedServices(helper, names))) ?? names;
  const findings = findingsOf({ service, config, program, directory, services, unlisted, events: known });
  return {
    findings: await nameHolders(findings, helper, services),
    output: [...lastOutput(known)],
  };
}

async function inspected(
  helper: Pick<HelperSupervisor, 'call'>,
  config: ServiceConfig | null,
  parameter: string,
): Promise<Inspection | null> {
  const path = config?.parameters[parameter];
  return typeof path === 'string' && path !== '' ? orNull(helper.call('inspect', { path })) : null;
}

async function orNull<T>(promise: Promise<T>): Promise<T | null> {
  try {
    return await promise;
  } catch {
    return null;
  }
}
