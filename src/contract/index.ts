export { joinContracts, loadContract, loadContractWithTickets, loadTicketContract } from './contract.ts';
export type { Decimal } from './decimal.ts';
export type { Batch, Facts, Paging } from './facts.ts';
export { inputNames, isOfCaller } from './input-names.ts';
export type { OperationCall, OperationId, OperationInputs } from './inputs.ts';
export type { JsonSchema } from './json-schema.ts';
export { type Match, matchOperation } from './match.ts';
export type { Contract, ContractName, Parameter, VendorOperation } from './operation.ts';
