export { createDocumentStore } from './documents.ts';
export { createEnvelope, type Envelope } from './envelope.ts';
export { type CostModel, createExecution } from './executor.ts';
