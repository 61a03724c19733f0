import { disclosureAuthorities } from '../resources/disclosureAuthorities/operations';
import { disclosureGrants } from '../resources/disclosureGrants/operations';
import { disclosureRequests } from '../resources/disclosureRequests/operations';
import { disclosureViews } from '../resources/disclosureViews/operations';
import { passkeys } from '../resources/passkeys/operations';
import { departments } from '../resources/departments/operations';
import { holidays } from '../resources/holidays/operations';
import { letters } from '../resources/letters/operations';
import { mciRates } from '../resources/mciRates/operations';
import { notices } from '../resources/notices/operations';
import { offences } from '../resources/offences/operations';
import { paymentOrders } from '../resources/paymentOrders/operations';
import { protocols } from '../resources/protocols/operations';
import { referrals } from '../resources/referrals/operations';
import { reports } from '../resources/reports/operations';
import { rewardCases } from '../resources/rewardCases/operations';
import { rewardWorklist } from '../resources/rewardWorklist/operations';
import { staff } from '../resources/staff/operations';
import { tasks } from '../resources/tasks/operations';
import { callBacks } from '../resources/callBacks/operations';
import { employerProcedures } from '../resources/employerProcedures/operations';
import { leakIncidents } from '../resources/leakIncidents/operations';
import { protectionRecords } from '../resources/protectionRecords/operations';
import { retaliationReports } from '../resources/retaliationReports/operations';
import { breakGlass } from '../resources/breakGlass/operations';
import { roleRequests } from '../resources/roleRequests/operations';
import { keyRotations } from '../resources/vault/operations';
import type { Noun } from './noun';

/** Every noun the panel lists or shows, by the name of its resource. */
export const nouns: Record<string, Noun> = {
  breakGlass,
  callBacks,
  employerProcedures,
  leakIncidents,
  protectionRecords,
  retaliationReports,
  departments,
  disclosureAuthorities,
  disclosureGrants,
  disclosureRequests,
  disclosureViews,
  holidays,
  keyRotations,
  letters,
  mciRates,
  notices,
  offences,
  passkeys,
  paymentOrders,
  protocols,
  referrals,
  reports,
  rewardCases,
  roleRequests,
  rewardWorklist,
  staff,
  tasks,
};
