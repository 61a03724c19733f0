import { allow, type Decision, type Policy, refuse, type Viewer } from '../../../kernel';
import { mayReadReport } from '../report/report.policy';
import type { Notice } from './notice.entity';
import { type NoticeAction, noticeLifecycle } from './notice.lifecycle';

export const mayReadNotice: Policy<Notice> = (viewer, notice) => mayReadReport(viewer, notice);

function step(
  permission: Parameters<Viewer['has']>[0],
  action: NoticeAction,
  guard: (viewer: Viewer, notice: Notice) => Decision = allow,
): Policy<Notice> {
  return (viewer, notice) => {
    const readable = mayReadNotice(viewer, notice);
    if (!readable.allowed) return readable;
    if (!viewer.has(permission)) return refuse('MISSING_PERMISSION');
    if (!noticeLifecycle.can(notice.state, action)) return refuse('WRONG_STATE');
    return guard(viewer, notice);
  };
}

export const mayPrepareNotice = step('notice:prepare', 'prepare');
/** Whoever prepared it does not sign it. */
export const maySignNotice = step('notice:sign', 'sign', (viewer, notice) =>
  notice.preparedById === viewer.id ? refuse('SAME_PERSON') : allow(),
);

export const noticeActions: Record<string, Policy<Notice>> = {
  prepareNotice: mayPrepareNotice,
  signNotice: maySignNotice,
};
