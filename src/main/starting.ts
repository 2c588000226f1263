import { saveMemory } from '../memory.ts';

/** To be called when a gateway listens: what loading modules and building the schema leave behind is collected until then. */
export const endStart = saveMemory();
