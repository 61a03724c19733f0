import { type CommandContext, Refusal } from '../../../kernel';
import { type Envelope, parseEnvelope, SealingRefusal } from '../../../sealing';
import type { EnvelopeInput } from './report.inputs';
import { requireOpenKey } from './sealingKeys';

/**
 * The envelope a request carries, sealed for that very request: its binding is the request's own key, so that
 * an envelope taken from elsewhere registers nothing. Refuses ENVELOPE_MALFORMED, SEALING_KEY_CLOSED.
 */
export async function takeEnvelope(
  ctx: CommandContext,
  input: EnvelopeInput,
  idempotencyKey: string,
): Promise<Envelope> {
  const envelope = readEnvelope(input, idempotencyKey);
  await requireOpenKey(ctx, envelope);
  return envelope;
}

function readEnvelope(input: EnvelopeInput, idempotencyKey: string): Envelope {
  if (input.binding !== idempotencyKey) throw new Refusal('ENVELOPE_MALFORMED');
  try {
    return parseEnvelope(input);
  } catch (error) {
    throw error instanceof SealingRefusal ? new Refusal('ENVELOPE_MALFORMED') : error;
  }
}
