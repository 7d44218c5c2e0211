import type { Service } from './model.js';

/** Whether Steward created the service, with or without a host, and may therefore remove it. */
export function isOwn(service: Pick<Service, 'managed'>): boolean {
  return service.managed === 'steward' || service.managed === 'native';
}

/** Whether a host, Steward's or NSSM's, runs a program for the service. */
export function isHosted(service: Pick<Service, 'managed'>): boolean {
  return service.managed === 'steward' || service.managed === 'nssm';
}
