import type { Action } from '../../actions/action';
import { LetterPreview } from './LetterPreview';
import { prepareNoticeMutation, signNoticeMutation } from './operations';

/** A notice is prepared by one person and signed by another (R31). */
export const noticeActions: readonly Action[] = [
  {
    name: 'signNotice',
    mutation: signNoticeMutation,
    preview: LetterPreview,
  },
  {
    name: 'prepareNotice',
    mutation: prepareNoticeMutation,
    preview: LetterPreview,
    fields: [{ name: 'body', kind: 'text', required: true, initialFrom: 'body' }],
  },
];
