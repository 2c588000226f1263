export * from './generated/documents.ts';
