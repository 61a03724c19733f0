import type { Actionable } from '../../actions/action';
import { mutation } from '../../providers/mutation';

export interface CheckIn extends Actionable {
  state: string;
  months: number;
  dueOn: string;
  attempts: number;
  heldAt: string | null;
  outcome: string | null;
  record?: { id: string; number: string } | null;
}

export const calendarQuery = /* GraphQL */ `
  query CheckInCalendar($from: Date!, $to: Date!) {
    checkIns(filter: { from: $from, to: $to }, first: 100) {
      nodes {
        id
        state
        months
        dueOn
        attempts
        heldAt
        outcome
        version
        viewerActions
        record {
          id
          number
        }
      }
    }
  }
`;

export const scheduleCheckInMutation = mutation('scheduleCheckIn', 'checkIn');
export const recordCheckInMutation = mutation('recordCheckIn', 'checkIn');
export const recordNotReachedMutation = mutation('recordNotReached', 'checkIn');
