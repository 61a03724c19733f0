import AccessTime from '@mui/icons-material/AccessTime';
import ErrorOutline from '@mui/icons-material/ErrorOutline';
import { Tooltip } from '@mui/material';
import { useLocaleState, useTranslate } from 'react-admin';
import { Chip } from './Chip';
import { formatDistance, formatInstant } from './format';
import { businessNow } from '../providers/clock';
import type { Tone } from './tones';

export interface DeadlineFacts {
  dueAt: string;
  overdue?: boolean | null;
}

const dayMs = 86_400_000;

export function deadlineTone({ dueAt, overdue }: DeadlineFacts, now = businessNow()): Tone {
  const left = new Date(dueAt).getTime() - now;
  if (overdue || left < 0) return 'error';
  return left < dayMs ? 'warning' : 'neutral';
}

/** When something is due: red when late, amber inside the last day. */
export function Deadline({ deadline, label }: { deadline: DeadlineFacts; label?: string }) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const tone = deadlineTone(deadline);
  const distance = formatDistance(deadline.dueAt, translate);
  const late = tone === 'error';
  return (
    <Tooltip title={formatInstant(deadline.dueAt, locale)}>
      <span>
        <Chip tone={tone} icon={late ? <ErrorOutline /> : <AccessTime />}>
          {label ? `${label}: ` : ''}
          {late ? `${translate('adal.deadline.overdue')}, ${distance}` : distance}
        </Chip>
      </span>
    </Tooltip>
  );
}
