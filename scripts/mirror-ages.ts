import { NOUN_NAMES } from '../src/mirror/index.ts';

/** Setting with which copies answer also on a slow machine, since time passes while something asks them. */
export const MIRROR_AGES = NOUN_NAMES.map((noun) => `${noun}=3600`).join();
