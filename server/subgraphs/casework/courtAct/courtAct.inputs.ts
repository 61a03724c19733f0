import { Length, Matches } from 'class-validator';
import { Directive, Field, ID, InputType, registerEnumType } from 'type-graphql';
import { DateScalar } from '../../../kernel';
import { PartnerNewInput } from '../inputs';
import type { CourtActKind as Kind } from './courtAct.entity';

const PARTNER = '@tag(name: "partner")';

export const CourtActKind: { [name in Kind]: name } = {
  CONVICTION: 'CONVICTION',
  ADMINISTRATIVE_PENALTY: 'ADMINISTRATIVE_PENALTY',
  ACQUITTAL: 'ACQUITTAL',
  TERMINATION: 'TERMINATION',
};
registerEnumType(CourtActKind, { name: 'CourtActKind', description: 'What a court decided.' });

@InputType()
export class RecordCourtActInput extends PartnerNewInput {
  @Matches(/^[0-9A-Za-z/-]{4,40}$/)
  @Directive(PARTNER)
  @Field({ description: 'Number of the investigation in the Unified Register of Pre-trial Investigations.' })
  erdrNumber: string;

  @Length(1, 64)
  @Directive(PARTNER)
  @Field({ description: 'Number of the court act.' })
  actNumber: string;

  @Directive(PARTNER)
  @Field(() => CourtActKind)
  kind: Kind;

  @Directive(PARTNER)
  @Field(() => DateScalar, { description: 'The day the act took effect.' })
  inForceOn: string;

  @Length(1, 36)
  @Directive(PARTNER)
  @Field(() => ID, { description: 'The offence it found, from the catalogue of offences.' })
  offenceId: string;
}
