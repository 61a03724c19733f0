import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { CustodianMail } from './custodianMail.entity';
import { custodianMailLifecycle } from './custodianMail.lifecycle';

export const CustodianMailState = Object.fromEntries(
  custodianMailLifecycle.states.map((state) => [state, state]),
) as Record<CustodianMail['state'], CustodianMail['state']>;
registerEnumType(CustodianMailState, {
  name: 'CustodianMailState',
  description: 'What became of a mail to a custodian.',
  valuesConfig: {
    QUEUED: { description: 'On its way.' },
    SENT: { description: 'Taken by the mail server.' },
    NOT_SENT: { description: 'Given up: no address, no mail server, refused, or the act was over before.' },
  },
});

@ObjectType('CustodianMail', { description: 'The mail by which one custodian is told that a role is lent.' })
export class CustodianMailType {
  @Field(() => CustodianMailState, { description: 'What became of it.' })
  state: CustodianMail['state'];

  @Field(() => Date, { nullable: true, description: 'When it was taken or given up.' })
  settledAt: Date | null;

  custodianId: string;
}

export function presentCustodianMail({ state, settledAt, custodianId }: CustodianMail): CustodianMailType {
  return Object.assign(new CustodianMailType(), { state, settledAt, custodianId });
}
