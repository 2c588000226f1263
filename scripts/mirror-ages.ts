import { NOUN_NAMES } from '../src/mirror/index.ts';

/** Setting of the ages of copies with which they answer on a slow machine too, where much time passes between refreshes. */
export const MIRROR_AGES = NOUN_NAMES.map((noun) => `${noun}=3600`).join();
