import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { Chip } from './Chip';

/** The machine's time, again every second: what guards rights goes by it, whatever clock the demonstration runs on. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

type Translate = (key: string, options?: Record<string, unknown>) => string;

/** A length of time as days, hours, minutes and seconds. */
export function clock(milliseconds: number, translate: Translate): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const two = (value: number) => String(value).padStart(2, '0');
  const days = Math.floor(seconds / 86_400);
  const time = `${two(Math.floor(seconds / 3600) % 24)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return days > 0 ? `${translate('adal.time.days', { smart_count: days })} ${time}` : time;
}

const pressingMs = 3_600_000;

interface CountdownProps {
  /** When it begins; it has begun where this is not given. */
  from?: string;
  to: string;
  /** Texts with a place for the time: until it begins, and until it ends. */
  opens?: string;
  closes: string;
  over: string;
}

/** How long something is still open, or until it begins to be. */
export function Countdown({ from, to, opens = '', closes, over }: CountdownProps) {
  const translate = useTranslate();
  const now = useNow();
  const [begin, end] = [from ? Date.parse(from) : 0, Date.parse(to)];
  if (now >= end) return <Chip tone="neutral">{translate(over)}</Chip>;
  const begun = now >= begin;
  return (
    <Chip tone={!begun ? 'neutral' : end - now < pressingMs ? 'warning' : 'success'}>
      <span role="timer">
        {translate(begun ? closes : opens, { time: clock(begun ? end - now : begin - now, translate) })}
      </span>
    </Chip>
  );
}
