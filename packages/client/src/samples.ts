export * from './generated/samples.ts';
export type * from './generated/schema-types.ts';
