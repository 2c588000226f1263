export {
  DAY_MS,
  dayAt,
  instantOf,
  isDay,
  isoOf,
  lastDayOf,
  monthAt,
  monthsBefore,
  startOfDay,
  startOfDayAt,
} from './calendar.ts';
export { type Clock, clockAt, sleep, systemClock } from './clock.ts';
export { type Repetition, repeat, repeatEvery } from './repeat.ts';
