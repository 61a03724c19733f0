import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { Chip } from '../../display/Chip';
import type { DisclosureGrant } from './operations';

/** The machine's time, again every second: grants go by it, whatever clock the demonstration runs on. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

function clock(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const two = (value: number) => String(value).padStart(2, '0');
  const days = Math.floor(seconds / 86_400);
  const time = `${two(Math.floor(seconds / 3600) % 24)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return days > 0 ? `${days} × 24:00 + ${time}` : time;
}

const pressingMs = 3_600_000;

/** How long a grant still opens, or until it begins to. */
export function Countdown({ grant }: { grant: Pick<DisclosureGrant, 'state' | 'validFrom' | 'validTo'> }) {
  const translate = useTranslate();
  const now = useNow();
  if (grant.state !== 'ACTIVE') return null;
  const [from, to] = [Date.parse(grant.validFrom), Date.parse(grant.validTo)];
  if (now >= to) return <Chip tone="neutral">{translate('adal.disclosure.timeOver')}</Chip>;
  const begun = now >= from;
  return (
    <Chip tone={!begun ? 'neutral' : to - now < pressingMs ? 'warning' : 'success'}>
      <span role="timer">
        {translate(begun ? 'adal.disclosure.closesIn' : 'adal.disclosure.opensIn', {
          time: clock(begun ? to - now : from - now),
        })}
      </span>
    </Chip>
  );
}
