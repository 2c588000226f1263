export { enumOfWords } from './field.types.ts';
export { recordScope, scopeCost } from './record.access.ts';
