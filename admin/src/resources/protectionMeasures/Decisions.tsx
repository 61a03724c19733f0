import { Box, Typography } from '@mui/material';
import { useId } from 'react';
import { useTranslate } from 'react-admin';
import { StateChip } from '../../display/Chip';
import { Day, Instant } from '../../display/Values';

export interface Decision {
  id: string;
  decision: string;
  decidedAt: string;
  decidedBy: { name: string } | null;
  reviewOn: string | null;
}

interface DecisionsProps {
  decisions: Decision[];
  /** Why, once somebody asked to read it. */
  opened: { id: string; texts: { reason: string | null } }[];
}

/** What was decided on a measure, newest first: who, when, and why. */
export function Decisions({ decisions, opened }: DecisionsProps) {
  const translate = useTranslate();
  const heading = useId();
  if (decisions.length === 0) return null;
  const reasons = new Map(opened.map(({ id, texts }) => [id, texts.reason]));
  return (
    <Box>
      <Typography id={heading} variant="caption" color="text.secondary">
        {translate('adal.protection.decisions')}
      </Typography>
      <Box component="ol" aria-labelledby={heading} sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {decisions.map(({ id, decision, decidedAt, decidedBy, reviewOn }) => (
          <Box
            component="li"
            key={id}
            sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', py: 0.25 }}
          >
            <StateChip of="measure" state={decision} />
            <Typography variant="caption" component="span" color="text.secondary">
              <Instant at={decidedAt} /> · {decidedBy?.name ?? '—'}
              {reviewOn ? (
                <>
                  {' '}
                  · {translate('adal.fields.reviewOn')}: <Day on={reviewOn} />
                </>
              ) : null}
            </Typography>
            {reasons.get(id) ? <Typography variant="body2">{reasons.get(id)}</Typography> : null}
          </Box>
        ))}
      </Box>
    </Box>
  );
}
