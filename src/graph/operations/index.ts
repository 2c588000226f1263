export { toPayload, WriteInput, WritePayload } from './write.type.ts';
