import type { PartnerServices } from './services.ts';

/** Something a partner has one of for the life of the process; born on first use, as a loader is in a request. */
export interface SharedDefinition<T> {
  readonly name: string;
  create(partner: PartnerServices): T;
}

export const defineShared = <T>(definition: SharedDefinition<T>): SharedDefinition<T> => definition;
