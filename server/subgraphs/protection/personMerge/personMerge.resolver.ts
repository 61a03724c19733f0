import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../kernel';
import { lookAt } from '../person/sealedTexts';
import { ProtectionRecordType } from '../record/record.type';
import { approveMerge } from './commands/approveMerge';
import { declineMerge } from './commands/declineMerge';
import { keepMerge } from './commands/keepMerge';
import { proposeMerge } from './commands/proposeMerge';
import { proposeMergeUndo } from './commands/proposeMergeUndo';
import { undoMerge } from './commands/undoMerge';
import { mergeTexts, PersonMerge } from './personMerge.entity';
import {
  ApproveMergeInput,
  DeclineMergeInput,
  KeepMergeInput,
  ProposeMergeInput,
  ProposeMergeUndoInput,
  UndoMergeInput,
} from './personMerge.inputs';
import { PersonMergePayload, PersonMergeTexts, PersonMergeType, presentMerge } from './personMerge.type';

@Resolver(() => PersonMergeType)
export class PersonMergeResolver {
  @FieldResolver(() => PersonMergeTexts, { description: 'What was written about it.' })
  texts(@Root() { row }: PersonMergeType, @Ctx() ctx: RequestContext): Promise<PersonMergeTexts> {
    return lookAt(ctx, mergeTexts, row);
  }

  @Mutation(() => PersonMergePayload, { description: 'Proposes that two records are about one person.' })
  async proposeMerge(
    @Arg('input', () => ProposeMergeInput) input: ProposeMergeInput,
    @Ctx() ctx: RequestContext,
  ): Promise<PersonMergePayload> {
    return { merge: presentMerge(ctx.viewer, await ctx.run(proposeMerge, input)) };
  }

  @Mutation(() => PersonMergePayload, {
    description: 'Agrees that they are one, as the second of two persons.',
  })
  async approveMerge(
    @Arg('input', () => ApproveMergeInput) input: ApproveMergeInput,
    @Ctx() ctx: RequestContext,
  ): Promise<PersonMergePayload> {
    return { merge: presentMerge(ctx.viewer, await ctx.run(approveMerge, input)) };
  }

  @Mutation(() => PersonMergePayload, { description: 'Finds that they are not one.' })
  async declineMerge(
    @Arg('input', () => DeclineMergeInput) input: DeclineMergeInput,
    @Ctx() ctx: RequestContext,
  ): Promise<PersonMergePayload> {
    return { merge: presentMerge(ctx.viewer, await ctx.run(declineMerge, input)) };
  }

  @Mutation(() => PersonMergePayload, { description: 'Proposes to undo a merge.' })
  async proposeMergeUndo(
    @Arg('input', () => ProposeMergeUndoInput) input: ProposeMergeUndoInput,
    @Ctx() ctx: RequestContext,
  ): Promise<PersonMergePayload> {
    return { merge: presentMerge(ctx.viewer, await ctx.run(proposeMergeUndo, input)) };
  }

  @Mutation(() => PersonMergePayload, { description: 'Leaves a merge as it is.' })
  async keepMerge(
    @Arg('input', () => KeepMergeInput) input: KeepMergeInput,
    @Ctx() ctx: RequestContext,
  ): Promise<PersonMergePayload> {
    return { merge: presentMerge(ctx.viewer, await ctx.run(keepMerge, input)) };
  }

  @Mutation(() => PersonMergePayload, { description: 'Undoes a merge, as the second of two persons.' })
  async undoMerge(
    @Arg('input', () => UndoMergeInput) input: UndoMergeInput,
    @Ctx() ctx: RequestContext,
  ): Promise<PersonMergePayload> {
    return { merge: presentMerge(ctx.viewer, await ctx.run(undoMerge, input)) };
  }
}

@Resolver(() => ProtectionRecordType)
export class RecordMergesResolver {
  @FieldResolver(() => [PersonMergeType], { description: 'Merges with other records, newest first.' })
  async merges(@Root() { row }: ProtectionRecordType, @Ctx() ctx: RequestContext) {
    const rows = await ctx.read.find(PersonMerge, {
      where: [{ recordId: row.id }, { otherRecordId: row.id }],
      order: { proposedAt: 'DESC' },
      take: 200,
    });
    return rows.map((child) => presentMerge(ctx.viewer, child));
  }
}
