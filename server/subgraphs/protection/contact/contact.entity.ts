import { Entity, Index } from 'typeorm';
import { Instant, Long, Recorded, Short, Whole } from '../../../kernel';
import { SealedTexts } from '../person/sealedTexts';

export const contactMeans = ['PHONE', 'LETTER', 'EMAIL', 'MEETING', 'MESSENGER', 'OTHER'] as const;
export type ContactMeans = (typeof contactMeans)[number];
export const contactDirections = ['FROM_PERSON', 'TO_PERSON'] as const;
export type ContactDirection = (typeof contactDirections)[number];

/** One contact with a person under protection. Never changed: a mistake is corrected by another entry. */
@Entity('contact_entry')
@Index(['recordId', 'contactedAt'])
@Index(['personId'])
export class ContactEntry extends Recorded {
  @Short(36) recordId: string;
  @Short(36) personId: string;
  @Whole() keyVersion: number;
  @Short(16) direction: ContactDirection;
  @Short(16) means: ContactMeans;
  @Instant() contactedAt: Date;
  @Short(36) enteredById: string;
  @Long() summary: string;
}

export const contactTexts = new SealedTexts('contact_entry', 'ContactEntry', ['summary']);

/** How the person may safely be reached (R98), as last wished. The newest one counts; earlier ones stay. */
@Entity('contact_wish')
@Index(['recordId', 'expressedAt'])
@Index(['personId'])
export class ContactWish extends Recorded {
  @Short(36) recordId: string;
  @Short(36) personId: string;
  @Whole() keyVersion: number;
  @Short(16) means: ContactMeans;
  @Instant() expressedAt: Date;
  @Short(36) enteredById: string;
  @Long() wish: string;
}

export const wishTexts = new SealedTexts('contact_wish', 'ContactWish', ['wish']);
