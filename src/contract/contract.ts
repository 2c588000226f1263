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

// Deeply frozen once read, so sharing them cannot be noticed.
const loaded = new Map<ContractName, Contract>();

const load = (name: ContractName): Contract => {
  const known = loaded.get(name);
  if (known) return known;
  // The same distance from src/contract and from dist/contract.
  const file = new URL(`../../schema/upstream/${name}.json`, import.meta.url);
  const contract = readContract(name, JSON.parse(readFileSync(file, 'utf8')) as OpenApiDocument);
  loaded.set(name, contract);
  return contract;
};

/** Reads and checks the contract of a site, without tickets; throws with the operation's name when facts are missing or not understood. */
export const loadContract = (site: Site): Contract => load(CONTRACT_OF[site]);

/** Reads and checks the contract of the ticket service, which all sites share. */
export const loadTicketContract = (): Contract => load('osm');

/** One contract with the operations of both; throws for an operation that both have. */
export const joinContracts = (first: Contract, second: Contract): Contract => {
  const shared = [...second.operations.keys()].find((id) => first.operations.has(id));
  if (shared) throw new Error(`the contracts ${first.name} and ${second.name} both declare ${shared}`);
  return Object.freeze({ name: first.name, operations: new Map([...first.operations, ...second.operations]) });
};

const joined = new Map<ContractName, Contract>();

/** The contract of a site with that of the ticket service beside it. */
export const loadContractWithTickets = (site: Site): Contract => {
  const name = CONTRACT_OF[site];
  const known = joined.get(name);
  if (known) return known;
  const contract = joinContracts(load(name), loadTicketContract());
  joined.set(name, contract);
  return contract;
};
