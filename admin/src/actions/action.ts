import type { ReactNode } from 'react';
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
}

/** One thing the act asks for. Labels are `adal.fields.<name>`, hints `adal.hints.<name>`. */
export type ActionField = FieldBase &
  (
    | { kind: 'line' | 'text' | 'day' | 'instant' | 'flag' | 'tenge' }
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
  mutation: string;
  fields?: readonly ActionField[];
  tone?: Extract<Tone, 'primary' | 'error' | 'neutral'>;
  /** Input that is the same each time, for acts that share one mutation. */
  fixed?: Record<string, unknown>;
}

/** A field's value as the graph takes it: instants on the service's wall clock, amounts as numbers. */
function toValue(field: ActionField, value: FieldValue): unknown {
  if (field.kind === 'instant') return wallClockToInstant(String(value));
  if (field.kind === 'tenge') return Number(value);
  return typeof value === 'string' ? value.trim() : value;
}

/** What the mutation is sent, without the parts every change has. Empty optional values are left out. */
export function toInput(action: Action, values: ActionValues): Record<string, unknown> {
  const asked = (action.fields ?? []).filter((field) => field.when?.(values) ?? true);
  const given = asked
    .filter(({ name }) => values[name] !== undefined && values[name] !== '')
    .map((field) => [field.name, toValue(field, values[field.name])] as const);
  return { ...Object.fromEntries(given), ...action.fixed };
}

/** Shown under an act's fields while they are filled in. */
export type Preview<T extends Actionable = Actionable> = (props: {
  record: T;
  values: ActionValues;
}) => ReactNode;
