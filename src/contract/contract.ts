import { readFileSync } from 'node:fs';
import type { Site } from '../config/site.ts';
import type { OpenApiDocument } from './document.ts';
import type { Contract, ContractName } from './operation.ts';
import { readContract } from './read-contract.ts';

const CONTRACT_OF: Readonly<Record<Site, ContractName>> = {
  CHINA: 'bss',
  INTERNATIONAL: 'bssintl',
  EUROPE: 'bssintl',
};

// Contracts are deeply frozen, so all partners can share them.
const loaded = new Map<ContractName, Contract>();

const load = (name: ContractName): Contract => {
  const known = loaded.get(name);
  if (known) return known;
  // The relative path is the same from src/contract and from dist/contract.
  const file = new URL(`../../schema/upstream/${name}.json`, import.meta.url);
  const contract = readContract(name, JSON.parse(readFileSync(file, 'utf8')) as OpenApiDocument);
  loaded.set(name, contract);
  return contract;
};

/** The contract of a site without the ticket service. Throws for missing or invalid facts and names the operation. */
export const loadContract = (site: Site): Contract => load(CONTRACT_OF[site]);

/** The contract of the ticket service, which all sites share. */
export const loadTicketContract = (): Contract => load('osm');

/** A contract with the operations of both. Throws where both have an operation of the same name. */
export const joinContracts = (first: Contract, second: Contract): Contract => {
  const shared = [...second.operations.keys()].find((id) => first.operations.has(id));
  if (shared) throw new Error(`the contracts ${first.name} and ${second.name} both declare ${shared}`);
  return Object.freeze({ name: first.name, operations: new Map([...first.operations, ...second.operations]) });
};

const joined = new Map<ContractName, Contract>();

/** The contract of a site, with the operations of the ticket service. */
export const loadContractWithTickets = (site: Site): Contract => {
  const name = CONTRACT_OF[site];
  const known = joined.get(name);
  if (known) return known;
  const contract = joinContracts(load(name), loadTicketContract());
  joined.set(name, contract);
  return contract;
};
