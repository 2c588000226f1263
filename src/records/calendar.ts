import { DAY_MS, dayAt, startOfDay } from '../time/index.ts';

/** Working days in UTC+8: Monday to Friday, plus working weekend days, less holidays. */
export interface Calendar {
  /** The last instant of the working day that comes `days` working days after the day of `from`. */
  endOfWorkingDay(from: number, days: number): number;
  /** Number of working days after the day of `from`, up to and including a day. */
  workingDaysUntil(from: number, day: string): number;
}

export interface WorkingDays {
  /** `YYYY-MM-DD`. */
  readonly holidays: readonly string[];
  readonly workedWeekends: readonly string[];
}

const SATURDAY = 6;

export const createCalendar = ({ holidays, workedWeekends }: WorkingDays): Calendar => {
  const free = new Set(holidays);
  const worked = new Set(workedWeekends);
  const isWorkingDay = (day: string): boolean => {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    const isWeekend = weekday === 0 || weekday === SATURDAY;
    return !free.has(day) && (!isWeekend || worked.has(day));
  };
  const nextDay = (day: string): string => dayAt(startOfDay(day) + DAY_MS);
  return {
    endOfWorkingDay: (from, days) => {
      let day = dayAt(from);
      for (let left = days; left > 0; ) {
        day = nextDay(day);
        if (isWorkingDay(day)) left -= 1;
      }
      return startOfDay(day) + DAY_MS;
    },
    workingDaysUntil: (from, until) => {
      let found = 0;
      for (let day = dayAt(from); day < until; ) {
        day = nextDay(day);
        if (isWorkingDay(day)) found += 1;
      }
      return found;
    },
  };
};
