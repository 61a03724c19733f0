import { IsBoolean, IsEnum, IsOptional, Length, Matches } from 'class-validator';
import { Field, InputType, registerEnumType } from 'type-graphql';
import { ChangeInput } from '../inputs';

export enum ThreatLevelEnum {
  NONE = 'NONE',
  LOW = 'LOW',
  MEDIUM = 'MEDIUM',
  HIGH = 'HIGH',
  CRITICAL = 'CRITICAL',
}

registerEnumType(ThreatLevelEnum, { name: 'ThreatLevel', description: 'How real a threat is.' });

@InputType({ description: 'How real the threat to a person is. `id` is the protection record.' })
export class AssessThreatInput extends ChangeInput {
  @IsEnum(ThreatLevelEnum)
  @Field(() => ThreatLevelEnum)
  level: ThreatLevelEnum;

  @IsBoolean()
  @Field({ defaultValue: false, description: 'Whether safety has to be ensured by measures.' })
  measuresNecessary: boolean;

  @Matches(/\S/)
  @Length(1, 8000)
  @Field({ description: 'On what the judgement rests: from whom, why, how. Kept sealed.' })
  findings: string;

  @IsOptional()
  @Matches(/^\d{4}-\d{2}-\d{2}$/)
  @Field(() => String, { nullable: true, description: 'When to judge again, `YYYY-MM-DD`.' })
  reviewOn?: string | null;
}
