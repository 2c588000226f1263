export { type Contract, type Operation, type Parameter, loadContract } from './contract.ts';
export type { Batch, Facts, Paging } from './facts.ts';
export type { JsonSchema } from './json-schema.ts';
