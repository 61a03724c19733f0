import { lazy, type ComponentType } from 'react';

/** A page fetched when it is first opened. */
const page = <K extends string>(load: () => Promise<Record<K, ComponentType>>, name: K) =>
  lazy(async () => ({ default: (await load())[name] }));

export const reports = {
  list: page(() => import('./resources/reports/List'), 'ReportList'),
  show: page(() => import('./resources/reports/Show'), 'ReportShow'),
};
export const referrals = {
  list: page(() => import('./resources/referrals/List'), 'ReferralList'),
  show: page(() => import('./resources/referrals/Show'), 'ReferralShow'),
};
export const notices = {
  list: page(() => import('./resources/notices/List'), 'NoticeList'),
  show: page(() => import('./resources/notices/Show'), 'NoticeShow'),
};
export const protocols = {
  list: page(() => import('./resources/protocols/List'), 'ProtocolList'),
  show: page(() => import('./resources/protocols/Show'), 'ProtocolShow'),
};
export const rewardCases = {
  list: page(() => import('./resources/rewardCases/List'), 'RewardCaseList'),
  show: page(() => import('./resources/rewardCases/Show'), 'RewardCaseShow'),
};
export const tasks = { list: page(() => import('./resources/tasks/List'), 'TaskList') };
export const letters = { list: page(() => import('./resources/letters/List'), 'LetterList') };
export const paymentOrders = {
  list: page(() => import('./resources/paymentOrders/List'), 'PaymentOrderList'),
};
export const protectionRecords = {
  list: page(() => import('./resources/protectionRecords/List'), 'ProtectionRecordList'),
  show: page(() => import('./resources/protectionRecords/Show'), 'ProtectionRecordShow'),
};
export const protectionMeasures = {
  list: page(() => import('./resources/protectionMeasures/Board'), 'MeasureBoard'),
};
export const checkIns = { list: page(() => import('./resources/checkIns/Calendar'), 'CheckInCalendar') };
export const retaliationReports = {
  list: page(() => import('./resources/retaliationReports/List'), 'RetaliationList'),
};
export const employerProcedures = {
  list: page(() => import('./resources/employerProcedures/List'), 'ProcedureList'),
};
export const leakIncidents = {
  list: page(() => import('./resources/leakIncidents/List'), 'IncidentList'),
  show: page(() => import('./resources/leakIncidents/Show'), 'IncidentShow'),
};
export const callBacks = { list: page(() => import('./resources/callBacks/List'), 'CallBackList') };
export const rewardWorklist = {
  list: page(() => import('./resources/rewardWorklist/List'), 'RewardWorklist'),
};
export const departments = { list: page(() => import('./resources/departments/List'), 'DepartmentList') };
export const offences = { list: page(() => import('./resources/offences/List'), 'OffenceList') };
export const mciRates = { list: page(() => import('./resources/mciRates/List'), 'MciRateList') };
export const holidays = { list: page(() => import('./resources/holidays/List'), 'HolidayList') };
export const staff = {
  list: page(() => import('./resources/staff/List'), 'StaffList'),
  show: page(() => import('./resources/staff/Show'), 'StaffShow'),
};
export const roleRequests = {
  list: page(() => import('./resources/roleRequests/List'), 'RoleRequestList'),
  show: page(() => import('./resources/roleRequests/Show'), 'RoleRequestShow'),
};
export const breakGlass = {
  list: page(() => import('./resources/breakGlass/List'), 'BreakGlassList'),
  show: page(() => import('./resources/breakGlass/Show'), 'BreakGlassShow'),
};

export const disclosureRequests = {
  list: page(() => import('./resources/disclosureRequests/List'), 'DisclosureRequestList'),
  show: page(() => import('./resources/disclosureRequests/Show'), 'DisclosureRequestShow'),
};
export const disclosureGrants = {
  list: page(() => import('./resources/disclosureGrants/List'), 'DisclosureGrantList'),
  show: page(() => import('./resources/disclosureGrants/Show'), 'DisclosureGrantShow'),
};
export const disclosureViews = {
  list: page(() => import('./resources/disclosureViews/List'), 'DisclosureViewList'),
};
export const disclosureAuthorities = {
  list: page(() => import('./resources/disclosureAuthorities/List'), 'DisclosureAuthorityList'),
};
export const passkeys = { list: page(() => import('./resources/passkeys/List'), 'PasskeyList') };

export const Register = page(() => import('./resources/intake/Register'), 'Register');
export const ProtocolDraft = page(() => import('./resources/protocols/Draft'), 'ProtocolDraft');
export const StatusCheck = page(() => import('./resources/status/Check'), 'StatusCheck');
export const VaultPage = page(() => import('./resources/vault/Page'), 'VaultPage');
export const ShreddingPage = page(() => import('./resources/shreddings/Page'), 'ShreddingPage');
export const TrustedDocumentPage = page(
  () => import('./resources/trustedDocuments/Page'),
  'TrustedDocumentPage',
);
export const ParkedEventList = page(() => import('./resources/parkedEvents/List'), 'ParkedEventList');
export const HelperForm = page(() => import('./resources/protectionRecords/Helper'), 'HelperForm');
