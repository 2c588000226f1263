export { createDocumentStore, createKnownDocuments, type KnownDocument, type KnownDocuments } from './documents.ts';
export { createEnvelope, type Envelope } from './envelope.ts';
export { type CostModel, createExecution, type RequestExtensions, type SizeModel } from './executor.ts';
