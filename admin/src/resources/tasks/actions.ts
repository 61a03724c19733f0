import type { Action } from '../../actions/action';
import { completeTaskMutation, takeTaskMutation } from './operations';

export const taskActions: readonly Action[] = [
  { name: 'takeTask', mutation: takeTaskMutation },
  { name: 'completeTask', mutation: completeTaskMutation, tone: 'neutral' },
];
