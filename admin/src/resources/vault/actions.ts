import type { Action } from '../../actions/action';
import { approveKeyRotationMutation, withdrawKeyRotationMutation } from './operations';

export const rotationKinds = ['KEK', 'DATA', 'INDEX', 'SEALING'] as const;

/** What a second custodian may do about new keys. */
export const keyRotationActions: readonly Action[] = [
  { name: 'approveKeyRotation', mutation: approveKeyRotationMutation },
  { name: 'withdrawKeyRotation', mutation: withdrawKeyRotationMutation, tone: 'neutral' },
];
