import type { EntityManager } from 'typeorm';
import {
  addDays,
  addWorkingDays,
  type Day,
  DEFAULT_TIME_ZONE,
  type HolidayRow,
  startOfDay,
} from '../../../calendar';
import { HolidayCopy } from './holidayCopy.entity';

/** The holiday table as the directory last told of it. */
export async function holidays(manager: EntityManager): Promise<HolidayRow[]> {
  return (await manager.find(HolidayCopy, { take: 2000 })).map(({ data }) => data);
}

/** 24:00 of a day where the service is: an act before it is in time. */
export function endOf(day: Day): Date {
  return startOfDay(addDays(day, 1), DEFAULT_TIME_ZONE);
}

/** The end of a term in calendar days; the day it is counted from is not one of them. */
export function afterDays(from: Day, days: number): Date {
  return endOf(addDays(from, days));
}

/** The end of a term in working days; the day it is counted from is not one of them. */
export async function afterWorkingDays(manager: EntityManager, from: Day, days: number): Promise<Date> {
  return endOf(addWorkingDays(from, days, await holidays(manager)));
}
