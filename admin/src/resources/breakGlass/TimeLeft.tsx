import { Countdown } from '../../display/Countdown';
import type { BreakGlassRow } from './operations';

/** How long the role is still lent, or how long somebody may still open it. */
export function TimeLeft({ act }: { act: BreakGlassRow }) {
  const over = 'adal.breakGlass.timeOver';
  if (act.state === 'REQUESTED')
    return <Countdown to={act.expiresAt} closes="adal.breakGlass.answerIn" over={over} />;
  if (act.state === 'OPEN' && act.endsAt)
    return <Countdown to={act.endsAt} closes="adal.breakGlass.closesIn" over={over} />;
  return null;
}
