import type { Action, ActionField } from '../../actions/action';
import {
  disableStaffMutation,
  requestAccountMutation,
  requestOpeningMutation,
  requestRolesMutation,
} from './operations';

/** What an employee may be asked to do. */
const staffRoles = [
  'DUTY_OFFICER',
  'CALL_OPERATOR',
  'PROCEDURAL_OFFICER',
  'INVESTIGATOR',
  'MANAGEMENT',
  'OWN_SECURITY',
  'PROTECTION_OFFICER',
  'HEAD_OF_SERVICE',
  'DEPUTY',
  'CUSTODIAN',
  'REWARD_SECRETARY',
  'REWARD_COMMITTEE',
  'FINANCE_OFFICER',
  'AUDITOR',
  'SYS_ADMIN',
] as const;

const rights: readonly ActionField[] = [
  { name: 'roles', kind: 'several', values: staffRoles, texts: 'role', required: true, initialFrom: 'roles' },
  { name: 'departments', kind: 'departments', required: true, initialFrom: 'departments' },
  { name: 'clearedUntil', kind: 'day', initialFrom: 'clearedUntil' },
  { name: 'email', label: 'workEmail', kind: 'line', initialFrom: 'email' },
];

/** An account of a new employee, for another person to confirm. */
export const requestAccount: Action = {
  name: 'requestAccount',
  mutation: requestAccountMutation,
  creates: true,
  fields: [
    { name: 'account', kind: 'line', required: true },
    { name: 'name', label: 'fullName', kind: 'line', required: true },
    { name: 'position', kind: 'line', required: true },
    { name: 'workPhone', kind: 'line', required: true },
    { name: 'departmentCode', kind: 'department', required: true },
    {
      name: 'language',
      label: 'panelLanguage',
      kind: 'choice',
      values: ['KK', 'RU', 'EN'],
      texts: 'language',
      required: true,
      initial: 'KK',
    },
    ...rights,
  ],
};

/** What may be asked for an account that is there; closing it is done at once. */
export const staffActions: readonly Action[] = [
  { name: 'requestRoles', mutation: requestRolesMutation, fields: rights },
  { name: 'requestOpening', mutation: requestOpeningMutation },
  { name: 'disableStaffMember', mutation: disableStaffMutation, tone: 'error' },
];
