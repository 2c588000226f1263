export { kindsFor, seesOperation, WRITES } from './operation.access.ts';
export { Operation, toOperation } from './operation.type.ts';
export { toPayload, WriteInput, WritePayload } from './write.type.ts';
