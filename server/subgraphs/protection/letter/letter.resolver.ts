import { Arg, Args, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Needs, presentPage, Refusal, type RequestContext, rowsById } from '../../../kernel';
import { PageArgs, pageRequest } from '../inputs';
import { vaultOf } from '../vault';
import { collectNotice } from './commands/collectNotice';
import { recordLetterDelivered } from './commands/recordLetterDelivered';
import { recordLetterPosted } from './commands/recordLetterPosted';
import { recordLetterReturned } from './commands/recordLetterReturned';
import { Letter } from './letter.entity';
import {
  CollectNoticeInput,
  RecordLetterDeliveredInput,
  RecordLetterPostedInput,
  RecordLetterReturnedInput,
} from './letter.inputs';
import { mayHandleLetters } from './letter.policy';
import { CollectNoticePayload, LetterPage, LetterPayload, LetterType, presentLetter } from './letter.type';
import { letterSubject } from './tellMoved';

@Resolver(() => LetterType)
export class LetterResolver {
  @Query(() => LetterPage, { description: 'Letters, newest first. Cleared protection officers only.' })
  @Needs('letter:handle')
  async letters(@Args(() => PageArgs) args: PageArgs, @Ctx() ctx: RequestContext) {
    const decision = mayHandleLetters(ctx.viewer);
    if (!decision.allowed) throw new Refusal(decision.code);
    const query = ctx.read.createQueryBuilder(Letter, 'letter');
    const found = await ctx.page(query, { column: 'queuedAt', direction: 'DESC' }, pageRequest(args), {});
    return presentPage(LetterPage, found, (letter) => presentLetter(ctx.viewer, letter));
  }

  @Mutation(() => LetterPayload, {
    description: 'Records that a letter was posted, with its tracking number.',
  })
  async recordLetterPosted(
    @Arg('input', () => RecordLetterPostedInput) input: RecordLetterPostedInput,
    @Ctx() ctx: RequestContext,
  ): Promise<LetterPayload> {
    return { letter: presentLetter(ctx.viewer, await ctx.run(recordLetterPosted, input)) };
  }

  @Mutation(() => LetterPayload, { description: 'Records that a letter was delivered.' })
  async recordLetterDelivered(
    @Arg('input', () => RecordLetterDeliveredInput) input: RecordLetterDeliveredInput,
    @Ctx() ctx: RequestContext,
  ): Promise<LetterPayload> {
    return { letter: presentLetter(ctx.viewer, await ctx.run(recordLetterDelivered, input)) };
  }

  @Mutation(() => LetterPayload, {
    description: 'Records that a letter came back; a mail that bounced is printed.',
  })
  async recordLetterReturned(
    @Arg('input', () => RecordLetterReturnedInput) input: RecordLetterReturnedInput,
    @Ctx() ctx: RequestContext,
  ): Promise<LetterPayload> {
    return { letter: presentLetter(ctx.viewer, await ctx.run(recordLetterReturned, input)) };
  }

  @Mutation(() => CollectNoticePayload, {
    description: 'Opens a letter to whoever has both codes. No account is needed.',
  })
  async collectNotice(
    @Arg('input', () => CollectNoticeInput) input: CollectNoticeInput,
    @Ctx() ctx: RequestContext,
  ): Promise<CollectNoticePayload> {
    const { letterId } = await ctx.run(collectNotice, input);
    const [letter] = letterId ? await rowsById(ctx.read, Letter, [letterId]) : [];
    if (!letter) throw new Refusal('CODES_REFUSED');
    await ctx.audit({ action: 'letter.read', subject: letterSubject(letter) });
    const { title, body } = await vaultOf(ctx).letters.open(letter);
    const { reference, language, queuedAt: date, signedBy, departmentName } = letter;
    return { reference, language, date, title, body, signedBy, departmentName };
  }
}

/** Letters by reference; null where the viewer may not handle them. */
export async function lettersByReference(keys: readonly { id: string }[], ctx: RequestContext) {
  if (!mayHandleLetters(ctx.viewer).allowed) return keys.map(() => null);
  const found = await rowsById(
    ctx.read,
    Letter,
    keys.map(({ id }) => id),
  );
  return found.map((letter) => letter && presentLetter(ctx.viewer, letter));
}
