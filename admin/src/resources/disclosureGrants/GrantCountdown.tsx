import { Countdown } from '../../display/Countdown';
import type { DisclosureGrant } from './operations';

/** How long a grant still opens, or until it begins to. */
export function GrantCountdown({
  grant,
}: {
  grant: Pick<DisclosureGrant, 'state' | 'validFrom' | 'validTo'>;
}) {
  if (grant.state !== 'ACTIVE') return null;
  return (
    <Countdown
      from={grant.validFrom}
      to={grant.validTo}
      opens="adal.disclosure.opensIn"
      closes="adal.disclosure.closesIn"
      over="adal.disclosure.timeOver"
    />
  );
}
