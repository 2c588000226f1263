export { createDocumentStore } from './documents.ts';
export { type CostModel, createExecution, type Envelope } from './executor.ts';
