import type { Action } from '../../actions/action';
import { prepareNoticeMutation, signNoticeMutation } from './operations';

/** A notice is prepared by one person and signed by another (R31). */
export const noticeActions: readonly Action[] = [
  {
    name: 'signNotice',
    mutation: signNoticeMutation,
  },
  {
    name: 'prepareNotice',
    mutation: prepareNoticeMutation,
    fields: [{ name: 'body', kind: 'text', required: true, initialFrom: 'body' }],
  },
];
