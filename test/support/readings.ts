let readings = 0;

/**
 * Milliseconds to add to a reading of a clock. With CLOCK_TICKS, each reading gives a later time than the one before, so
 * that code fails which takes two readings for the same instant.
 */
export const readingsSoFar = (): number => (process.env.CLOCK_TICKS ? ++readings : 0);
