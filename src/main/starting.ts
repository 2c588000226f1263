import { saveMemory } from '../memory.ts';

/**
 * Call it when the gateway listens. Until then the memory that loading modules and building the schema used is
 * collected often.
 */
export const endStart = saveMemory();
