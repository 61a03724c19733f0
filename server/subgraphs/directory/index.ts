import { parkedEventResolver, type SubgraphDefinition } from '../../kernel';
import { BreakGlass } from './breakGlass/breakGlass.entity';
import { breakGlassLifecycle } from './breakGlass/breakGlass.lifecycle';
import { BreakGlassResolver } from './breakGlass/breakGlass.resolver';
import { CustodianMail } from './breakGlass/custodianMail/custodianMail.entity';
import { custodianMailLifecycle } from './breakGlass/custodianMail/custodianMail.lifecycle';
import { CustodianMailResolver } from './breakGlass/custodianMail/custodianMail.resolver';
import { sendMails } from './breakGlass/custodianMail/sendMails';
import { CallCentreResolver } from './callCentre/callCentre.resolver';
import { CallCentreInterval } from './callCentre/callCentreInterval.entity';
import { Department } from './department/department.entity';
import { departmentReferences } from './department/department.reference';
import { DepartmentResolver } from './department/department.resolver';
import { Holiday } from './holiday/holiday.entity';
import { HolidayResolver } from './holiday/holiday.resolver';
import { MciRate } from './mciRate/mciRate.entity';
import { MciRateResolver } from './mciRate/mciRate.resolver';
import { MeResolver } from './me/me.resolver';
import { directoryMigrations } from './migrations';
import { Offence } from './offence/offence.entity';
import { offenceReferences } from './offence/offence.reference';
import { OffenceResolver } from './offence/offence.resolver';
import { OrganizationProfile } from './organizationProfile/organizationProfile.entity';
import { OrganizationProfileResolver } from './organizationProfile/organizationProfile.resolver';
import { PartnerAgency } from './partnerAgency/partnerAgency.entity';
import { agencyReferences } from './partnerAgency/partnerAgency.reference';
import { PartnerAgencyResolver } from './partnerAgency/partnerAgency.resolver';
import { ReferenceRelease } from './reference/release.entity';
import { RoleRequest } from './roleRequest/roleRequest.entity';
import { roleRequestLifecycle } from './roleRequest/roleRequest.lifecycle';
import { RoleRequestResolver } from './roleRequest/roleRequest.resolver';
import { StaffMember } from './staffMember/staffMember.entity';
import { staffReferences } from './staffMember/staffMember.reference';
import { StaffMemberResolver } from './staffMember/staffMember.resolver';
import { timeIsUp } from './timeIsUp';

export { publishReferenceData } from './reference/publishReferenceData';
export { registerStaffMember } from './staffMember/commands/registerStaffMember';
export { registerPartnerAgency } from './partnerAgency/commands/registerPartnerAgency';
export { registerFirstAdministrators } from './staffMember/commands/registerFirstAdministrators';
export { directoryKeys } from './renewableKeys';
export { sealAccounts } from './staffMember/commands/sealAccounts';
export type { NewAccount } from './staffMember/account';
export type { RegisterPartnerAgencyInput } from './partnerAgency/partnerAgency.inputs';

/** Who works here and with whom, and the reference data that the rest of the system copies. */
export const directory: SubgraphDefinition = {
  name: 'directory',
  entities: [
    ReferenceRelease,
    Department,
    Offence,
    MciRate,
    Holiday,
    OrganizationProfile,
    CallCentreInterval,
    StaffMember,
    PartnerAgency,
    RoleRequest,
    BreakGlass,
    CustodianMail,
  ],
  migrations: directoryMigrations,
  resolvers: [
    MeResolver,
    DepartmentResolver,
    StaffMemberResolver,
    PartnerAgencyResolver,
    RoleRequestResolver,
    BreakGlassResolver,
    CustodianMailResolver,
    OffenceResolver,
    MciRateResolver,
    OrganizationProfileResolver,
    CallCentreResolver,
    HolidayResolver,
    parkedEventResolver('directory'),
  ],
  orphanedTypes: [],
  references: {
    Department: departmentReferences,
    StaffMember: staffReferences,
    PartnerAgency: agencyReferences,
    Offence: offenceReferences,
  },
  lifecycles: [
    roleRequestLifecycle,
    breakGlassLifecycle,
    custodianMailLifecycle,
  ] as unknown as SubgraphDefinition['lifecycles'],
  subscriptions: {},
  workers: (running) => [timeIsUp(running), sendMails(running)],
};
