import type { SvgIconComponent } from '@mui/icons-material';
import AccountBalance from '@mui/icons-material/AccountBalanceOutlined';
import AddIcCall from '@mui/icons-material/AddIcCallOutlined';
import Apartment from '@mui/icons-material/ApartmentOutlined';
import AssignmentTurnedIn from '@mui/icons-material/AssignmentTurnedInOutlined';
import CalendarMonth from '@mui/icons-material/CalendarMonthOutlined';
import Dashboard from '@mui/icons-material/SpaceDashboardOutlined';
import DeleteForever from '@mui/icons-material/DeleteForeverOutlined';
import Draw from '@mui/icons-material/DrawOutlined';
import Emergency from '@mui/icons-material/EmergencyOutlined';
import FactCheck from '@mui/icons-material/FactCheckOutlined';
import Forward from '@mui/icons-material/ForwardToInboxOutlined';
import Gavel from '@mui/icons-material/GavelOutlined';
import Groups from '@mui/icons-material/GroupsOutlined';
import HowToVote from '@mui/icons-material/HowToVoteOutlined';
import Key from '@mui/icons-material/KeyOutlined';
import Lock from '@mui/icons-material/LockOutlined';
import LocalPostOffice from '@mui/icons-material/LocalPostOfficeOutlined';
import LockClock from '@mui/icons-material/LockClockOutlined';
import ManageAccounts from '@mui/icons-material/ManageAccountsOutlined';
import ManageSearch from '@mui/icons-material/ManageSearchOutlined';
import MarkEmailRead from '@mui/icons-material/MarkEmailReadOutlined';
import MenuBook from '@mui/icons-material/MenuBookOutlined';
import NoteAdd from '@mui/icons-material/NoteAddOutlined';
import EventAvailable from '@mui/icons-material/EventAvailableOutlined';
import GppMaybe from '@mui/icons-material/GppMaybeOutlined';
import HealthAndSafety from '@mui/icons-material/HealthAndSafetyOutlined';
import Shield from '@mui/icons-material/ShieldOutlined';
import Work from '@mui/icons-material/WorkOutlineOutlined';
import WorkOff from '@mui/icons-material/WorkOffOutlined';
import Paid from '@mui/icons-material/PaidOutlined';
import Percent from '@mui/icons-material/CalculateOutlined';
import Policy from '@mui/icons-material/PolicyOutlined';
import RecordVoiceOver from '@mui/icons-material/RecordVoiceOverOutlined';
import SyncProblem from '@mui/icons-material/SyncProblemOutlined';
import Visibility from '@mui/icons-material/VisibilityOutlined';

export interface MenuEntry {
  /** Page name: looked up in the access table and translated as `adal.menu.<page>`. */
  page: string;
  to: string;
  icon: SvgIconComponent;
}

export interface MenuSection {
  name: string;
  entries: MenuEntry[];
}

/** The whole menu in the order of a report's life; each viewer sees the entries that open for him. */
export const menuSections: MenuSection[] = [
  {
    name: 'work',
    entries: [
      { page: 'dashboard', to: '/', icon: Dashboard },
      { page: 'tasks', to: '/tasks', icon: AssignmentTurnedIn },
    ],
  },
  {
    name: 'intake',
    entries: [
      { page: 'intake', to: '/intake', icon: NoteAdd },
      { page: 'protocols', to: '/protocols', icon: RecordVoiceOver },
      { page: 'status', to: '/status', icon: ManageSearch },
    ],
  },
  {
    name: 'casework',
    entries: [
      { page: 'reports', to: '/reports', icon: MenuBook },
      { page: 'referrals', to: '/referrals', icon: Forward },
      { page: 'notices', to: '/notices', icon: MarkEmailRead },
    ],
  },
  {
    name: 'protection',
    entries: [
      { page: 'protectionRecords', to: '/protectionRecords', icon: Shield },
      { page: 'protectionMeasures', to: '/protectionMeasures', icon: HealthAndSafety },
      { page: 'checkIns', to: '/checkIns', icon: EventAvailable },
      { page: 'retaliationReports', to: '/retaliationReports', icon: WorkOff },
      { page: 'employerProcedures', to: '/employerProcedures', icon: Work },
      { page: 'leakIncidents', to: '/leakIncidents', icon: GppMaybe },
      { page: 'callBacks', to: '/callBacks', icon: AddIcCall },
      { page: 'letters', to: '/letters', icon: LocalPostOffice },
      { page: 'paymentOrders', to: '/paymentOrders', icon: Paid },
      { page: 'disclosureRequests', to: '/disclosureRequests', icon: Policy },
      { page: 'disclosureGrants', to: '/disclosureGrants', icon: LockClock },
      { page: 'disclosureViews', to: '/disclosureViews', icon: Visibility },
      { page: 'disclosureAuthorities', to: '/disclosureAuthorities', icon: AccountBalance },
      { page: 'passkeys', to: '/passkeys', icon: Key },
      { page: 'shreddings', to: '/shreddings', icon: DeleteForever },
      { page: 'vault', to: '/vault', icon: Lock },
    ],
  },
  {
    name: 'rewards',
    entries: [
      { page: 'rewardWorklist', to: '/rewardWorklist', icon: Draw },
      { page: 'rewardCases', to: '/rewardCases', icon: HowToVote },
    ],
  },
  {
    name: 'reference',
    entries: [
      { page: 'departments', to: '/departments', icon: Apartment },
      { page: 'offences', to: '/offences', icon: Gavel },
      { page: 'mciRates', to: '/mciRates', icon: Percent },
      { page: 'holidays', to: '/holidays', icon: CalendarMonth },
      { page: 'staff', to: '/staff', icon: Groups },
    ],
  },
  {
    name: 'administration',
    entries: [
      { page: 'roleRequests', to: '/roleRequests', icon: ManageAccounts },
      { page: 'breakGlass', to: '/breakGlass', icon: Emergency },
      { page: 'trustedDocuments', to: '/trustedDocuments', icon: FactCheck },
      { page: 'parkedEvents', to: '/parkedEvents', icon: SyncProblem },
    ],
  },
];
