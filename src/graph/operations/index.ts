export { kindsFor, mayWrite, seesOperation } from './operation.access.ts';
export { Operation, toOperation } from './operation.type.ts';
export { toPayload, WriteInput, WritePayload } from './write.type.ts';
