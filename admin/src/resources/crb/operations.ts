import type { Actionable } from '../../actions/action';
import { mutation } from '../../providers/mutation';
import type { Offence } from '../offences/operations';

export interface CrbEntry extends Actionable {
  number: string;
  state: string;
  offence: Offence | null;
  onlyGroundIsAnonymous: boolean;
  erdrNumber: string | null;
  erdrBody: string | null;
  erdrRegisteredOn: string | null;
  chargeOffGround: string | null;
  lastReason: string | null;
}

export const crbEntryFields = /* GraphQL */ `
  fragment CrbEntryFields on CrbEntry {
    id
    number
    state
    offence {
      id
      code
      article
      part
      point
      gravity
      title
    }
    onlyGroundIsAnonymous
    erdrNumber
    erdrBody
    erdrRegisteredOn
    chargeOffGround
    lastReason
    version
    viewerActions
  }
`;

export const requestErdrRegistrationMutation = mutation('requestErdrRegistration', 'crbEntry');
export const recordErdrRegistrationMutation = mutation('recordErdrRegistration', 'crbEntry');
export const rejectErdrRegistrationMutation = mutation('rejectErdrRegistration', 'crbEntry');
export const chargeOffEntryMutation = mutation('chargeOffEntry', 'crbEntry');
