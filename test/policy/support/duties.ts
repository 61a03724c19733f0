import type { Decision, Viewer } from '../../../server/kernel';
import { breakGlassLifecycle } from '../../../server/subgraphs/directory/breakGlass/breakGlass.lifecycle';
import {
  breakGlassActions,
  mayReadBreakGlass,
} from '../../../server/subgraphs/directory/breakGlass/breakGlass.policy';
import { roleRequestLifecycle } from '../../../server/subgraphs/directory/roleRequest/roleRequest.lifecycle';
import {
  mayReadRoleRequests,
  mayRequestOpening,
  mayRequestRoles,
  roleRequestActions,
} from '../../../server/subgraphs/directory/roleRequest/roleRequest.policy';
import * as staff from '../../../server/subgraphs/directory/staffMember/staffMember.policy';
import { type Subject, sectionOf } from './matrix';
import { breakGlassRow, roleRequestRow, staffRow } from './rows';

const subject = <E>(it: Subject<E>): string => sectionOf(it);

/** Who gives rights, and who lends them. */
export const dutySections = (): string[] => [
  subject({
    title: 'Staff account of somebody else (each act needs a second factor besides)',
    lifecycle: { states: ['enabled', 'disabled'] },
    record: (state) => staffRow({ disabled: state === 'disabled' }),
    mayRead: (viewer: Viewer, member): Decision => staff.mayReadAccount(viewer, member),
    actions: {
      requestRoles: mayRequestRoles,
      disableStaffMember: staff.mayDisableStaff,
      requestOpening: mayRequestOpening,
    },
  }),
  subject({
    title:
      'Request for roles of somebody else, asked by somebody else (confirming needs a second factor besides)',
    lifecycle: roleRequestLifecycle,
    record: (state) => roleRequestRow({ state } as never),
    mayRead: mayReadRoleRequests,
    actions: roleRequestActions,
  }),
  subject({
    title: 'Request for roles of the viewer, asked by somebody else',
    lifecycle: roleRequestLifecycle,
    record: (state) => roleRequestRow({ state, staffId: 'viewer' } as never),
    mayRead: mayReadRoleRequests,
    actions: roleRequestActions,
  }),
  subject({
    title: 'Request for roles, asked by the viewer',
    lifecycle: roleRequestLifecycle,
    record: (state) => roleRequestRow({ state, requestedById: 'viewer' } as never),
    mayRead: mayReadRoleRequests,
    actions: roleRequestActions,
  }),
  subject({
    title: 'Break-glass act of others (opening needs a second factor besides)',
    lifecycle: breakGlassLifecycle,
    record: (state) => breakGlassRow({ state } as never),
    mayRead: mayReadBreakGlass,
    actions: breakGlassActions,
  }),
  subject({
    title: 'Break-glass act, asked for by the viewer, opened once',
    lifecycle: breakGlassLifecycle,
    record: (state) => breakGlassRow({ state, requestedById: 'viewer', openedAt: new Date() } as never),
    mayRead: mayReadBreakGlass,
    actions: breakGlassActions,
  }),
];
