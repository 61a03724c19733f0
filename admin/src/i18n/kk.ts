import { actions } from './kk/actions';
import { disclosure } from './kk/disclosure';
import { duties } from './kk/duties';
import { fieldErrors, fields, hints } from './kk/fields';
import { frame } from './kk/frame';
import { framework } from './kk/framework';
import { intake } from './kk/intake';
import { protection } from './kk/protection';
import { records } from './kk/records';
import { acts, states } from './kk/states';
import { enums } from './kk/values';
import { vault, vaultActions, vaultFields, vaultStates } from './kk/vault';

export const kk = {
  ra: framework,
  adal: {
    ...frame,
    ...intake,
    ...records,
    ...disclosure.words,
    ...vault,
    ...protection.words,
    ...duties.words,
    acts,
    menu: { ...frame.menu, ...disclosure.menu, ...protection.menu, ...duties.menu },
    fields: { ...fields, ...disclosure.fields, ...protection.fields, ...vaultFields, ...duties.fields },
    hints: { ...hints, ...disclosure.hints, ...protection.hints, ...duties.hints },
    fieldErrors: {
      ...fieldErrors,
      ...disclosure.fieldErrors,
      ...protection.fieldErrors,
      ...duties.fieldErrors,
    },
    enums: { ...enums, ...disclosure.enums, ...protection.enums, ...duties.enums, role: frame.roles },
    states: { ...states, ...disclosure.states, ...protection.states, ...vaultStates, ...duties.states },
    actions: { ...actions, ...disclosure.actions, ...protection.actions, ...vaultActions, ...duties.actions },
  },
};
