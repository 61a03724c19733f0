import type { Action } from '../../actions/action';
import { closeAuthorityMutation, registerAuthorityMutation } from './operations';

/** Entering an authority: signed for, because a request is checked against it. */
export const registerAuthority: Action = {
  name: 'registerDisclosureAuthority',
  mutation: registerAuthorityMutation,
  creates: true,
  fields: [
    { name: 'nameKk', kind: 'line', required: true },
    { name: 'nameRu', kind: 'line', required: true },
    { name: 'nameEn', kind: 'line', required: true },
    { name: 'legalBasis', kind: 'text', required: true },
    { name: 'validFrom', kind: 'day', required: true },
    { name: 'validTo', kind: 'day' },
  ],
  signs: {
    act: 'REGISTER_AUTHORITY',
    content: (_, values) => ({
      nameKk: String(values.nameKk),
      nameRu: String(values.nameRu),
      nameEn: String(values.nameEn),
      legalBasis: String(values.legalBasis),
      validFrom: String(values.validFrom),
      validTo: values.validTo ? String(values.validTo) : null,
    }),
  },
};

export const authorityActions: readonly Action[] = [
  {
    name: 'closeDisclosureAuthority',
    mutation: closeAuthorityMutation,
    tone: 'error',
    fields: [{ name: 'validTo', kind: 'day', required: true }],
  },
];
