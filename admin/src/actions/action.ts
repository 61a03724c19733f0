import type { ReactNode } from 'react';
import type { ActContent } from '@adal/sealing';
import { wallClockToInstant } from '../display/format';
import type { Tone } from '../display/tones';

export type FieldValue = string | boolean;
export type ActionValues = Record<string, FieldValue>;

interface FieldBase {
  name: string;
  required?: boolean;
  /** Shown only while this holds for what is already filled in. */
  when?: (values: ActionValues) => boolean;
  initial?: FieldValue;
  /** Property of the record to start from. */
  initialFrom?: string;
  /** Counted from the moment the dialog opens. */
  initialIn?: { hours: number };
  /** Another name than the input's for its label and hint. */
  label?: string;
  /** Is signed for and not sent: the server knows it already. */
  unsent?: boolean;
}

/** One thing the act asks for. Labels are `adal.fields.<label or name>`, hints `adal.hints.<label or name>`. */
export type ActionField = FieldBase &
  (
    | { kind: 'line' | 'text' | 'day' | 'instant' | 'flag' | 'tenge' | 'count' }
    | { kind: 'several'; values: readonly string[]; texts: string }
    | { kind: 'authority' | 'reader' | 'colleague' | 'department' | 'departments' }
    | { kind: 'choice'; values: readonly string[]; texts: string }
    | { kind: 'offence' }
    | { kind: 'agency'; agencyKinds?: readonly string[] }
  );

/** A record that can be acted on; the server lists the acts that are open to this viewer now. */
export interface Actionable {
  id: string;
  version: number;
  state?: string;
  viewerActions: string[];
}

/** How an act named by `viewerActions` is carried out. Texts: `adal.actions.<name>.{label,explain}`. */
export interface Action {
  name: string;
  mutation?: string;
  /** Where it is sent that is no mutation of the graph. */
  address?: string;
  fields?: readonly ActionField[];
  tone?: Extract<Tone, 'primary' | 'error' | 'neutral'>;
  /** Input that is the same each time, for acts that share one mutation. */
  fixed?: Record<string, unknown>;
  /** Makes a record instead of changing one. */
  creates?: boolean;
  /** Signed with a passkey: what is signed for, from the record on the screen and what was filled in. */
  signs?: {
    act: string;
    content: (record: Actionable, values: Record<string, unknown>) => ActContent;
  };
}

/** A field's value as the graph takes it: instants on the service's wall clock, amounts as numbers. */
function toValue(field: ActionField, value: FieldValue): unknown {
  if (field.kind === 'instant') return wallClockToInstant(String(value));
  if (field.kind === 'tenge' || field.kind === 'count') return Number(value);
  if (field.kind === 'several' || field.kind === 'departments') return String(value).split(',');
  return typeof value === 'string' ? value.trim() : value;
}

/** What was filled in, without the parts every change has. Empty optional values are left out. */
export function toValues(action: Action, values: ActionValues): Record<string, unknown> {
  const asked = (action.fields ?? []).filter((field) => field.when?.(values) ?? true);
  const given = asked
    .filter(({ name }) => values[name] !== undefined && values[name] !== '')
    .map((field) => [field.name, toValue(field, values[field.name])] as const);
  return { ...Object.fromEntries(given), ...action.fixed };
}

/** What the mutation is sent of it. */
export function toInput({ fields = [] }: Action, values: Record<string, unknown>): Record<string, unknown> {
  const unsent = fields.filter((field) => field.unsent).map(({ name }) => name);
  return Object.fromEntries(Object.entries(values).filter(([name]) => !unsent.includes(name)));
}

/** Shown under an act's fields while they are filled in. */
export type Preview<T extends Actionable = Actionable> = (props: {
  record: T;
  values: ActionValues;
}) => ReactNode;
