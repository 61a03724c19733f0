import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { actionsOpenTo, DateScalar, type Viewer } from '../../../kernel';
import { Offence } from '../stubs';
import type { CrbEntry } from './crbEntry.entity';
import { ChargeOffGround } from './crbEntry.inputs';
import type { CrbState as State } from './crbEntry.lifecycle';
import { crbEntryActions } from './crbEntry.policy';

export const CrbState: { [name in State]: name } = {
  OPEN: 'OPEN',
  ERDR_REQUESTED: 'ERDR_REQUESTED',
  ERDR_REGISTERED: 'ERDR_REGISTERED',
  REFERRED: 'REFERRED',
  SENT_WITHOUT_ERDR: 'SENT_WITHOUT_ERDR',
  CHARGED_OFF: 'CHARGED_OFF',
};
registerEnumType(CrbState, {
  name: 'CrbState',
  description: 'The current outcome of an entry; OPEN while it has none.',
});

@ObjectType('CrbEntry', { description: 'An entry in the Crime Record Book, with a number of its own.' })
@Directive('@key(fields: "id")')
export class CrbEntryType {
  @Field(() => ID)
  id: string;

  @Field()
  number: string;

  @Field(() => CrbState)
  state: State;

  @Field(() => Offence, { nullable: true })
  offence: Offence | null;

  @Field({ description: 'An anonymous report alone is no pretext for a pre-trial investigation.' })
  onlyGroundIsAnonymous: boolean;

  @Field(() => String, { nullable: true })
  erdrNumber: string | null;

  @Field(() => String, { nullable: true })
  erdrBody: string | null;

  @Field(() => DateScalar, { nullable: true })
  erdrRegisteredOn: string | null;

  @Field(() => ChargeOffGround, { nullable: true })
  chargeOffGround: keyof typeof ChargeOffGround | null;

  @Field(() => String, { nullable: true, description: 'Why it was last rejected or charged off.' })
  lastReason: string | null;

  @Field()
  createdAt: Date;

  @Field(() => Int)
  version: number;

  @Field(() => [String], { description: 'Mutations you may call on it now.' })
  viewerActions: string[];

  /** For the field that leads back to the report. */
  reportId: string;
}

@ObjectType()
export class CrbEntryPayload {
  @Field(() => CrbEntryType)
  crbEntry: CrbEntryType;
}

export function presentCrbEntry(entry: CrbEntry, viewer: Viewer): CrbEntryType {
  const { id, number, state, onlyGroundIsAnonymous, erdrNumber, erdrBody, erdrRegisteredOn } = entry;
  const { chargeOffGround, lastReason, createdAt, version, reportId } = entry;
  return Object.assign(new CrbEntryType(), {
    id,
    number,
    state,
    offence: entry.offenceId ? { id: entry.offenceId } : null,
    onlyGroundIsAnonymous,
    erdrNumber,
    erdrBody,
    erdrRegisteredOn,
    chargeOffGround,
    lastReason,
    createdAt,
    version,
    reportId,
    viewerActions: actionsOpenTo(viewer, entry, crbEntryActions),
  });
}
