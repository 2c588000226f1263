export * from './generated/documents.ts';
export type * from './generated/schema-types.ts';
