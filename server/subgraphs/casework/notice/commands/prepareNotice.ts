import { command } from '../../../../kernel';
import { note } from '../../report/note';
import { Notice } from '../notice.entity';
import type { PrepareNoticeInput } from '../notice.inputs';
import { noticeLifecycle } from '../notice.lifecycle';
import { mayPrepareNotice, mayReadNotice } from '../notice.policy';

/** The procedural officer settles what the letter says. */
export const prepareNotice = command({
  name: 'prepareNotice',
  result: Notice,
  mayRead: mayReadNotice,
  async handle(ctx, { id, expectedVersion, body }: PrepareNoticeInput) {
    const notice = await ctx.lock(Notice, id, mayReadNotice, expectedVersion);
    ctx.require(mayPrepareNotice(ctx.viewer, notice));
    ctx.move(notice, noticeLifecycle, 'prepare');
    notice.body = body;
    notice.preparedById = ctx.viewer.id;
    await note(ctx, notice.reportId, 'notice.prepared');
    return ctx.save(notice);
  },
});
