import { Alert, Box, Button, Typography } from '@mui/material';
import { useState, type FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import { StateChip } from '../../display/Chip';
import { PageHeader } from '../../display/PageHeader';
import { Section } from '../../display/Section';
import { Instant } from '../../display/Values';
import { Field } from '../../intake/Field';
import { graphql } from '../../providers/graphql';
import { applicationStatusQuery, type ApplicationStatus } from './operations';

type Answer = { status: ApplicationStatus } | { refusal: string };

/** Answers a caller by number and check code together (R15): the number alone could be the accused's. */
export function StatusCheck() {
  const translate = useTranslate();
  const [number, setNumber] = useState('');
  const [checkCode, setCheckCode] = useState('');
  const [answer, setAnswer] = useState<Answer>();
  const [busy, setBusy] = useState(false);

  const check = async (event: FormEvent) => {
    event.preventDefault();
    if (!number.trim() || !checkCode.trim()) return;
    setBusy(true);
    setAnswer(undefined);
    try {
      const variables = { number: number.trim().toUpperCase(), checkCode: checkCode.trim().toUpperCase() };
      const found = await graphql<{ applicationStatus: ApplicationStatus | null }>(
        applicationStatusQuery,
        variables,
      );
      setAnswer(
        found.applicationStatus ? { status: found.applicationStatus } : { refusal: 'adal.status.notFound' },
      );
    } catch (error) {
      setAnswer({ refusal: (error as Error).message });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Box sx={{ maxWidth: 760 }}>
      <PageHeader title={translate('adal.menu.status')} />
      <Section>
        <Box component="form" onSubmit={(event) => void check(event)} sx={{ display: 'grid', gap: 2 }}>
          <Typography variant="body2" color="text.secondary">
            {translate('adal.status.intro')}
          </Typography>
          <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr auto' } }}>
            <Field name="number" value={number} onChange={setNumber} required />
            <Field name="checkCode" value={checkCode} onChange={setCheckCode} required />
            <Button type="submit" variant="contained" disabled={busy} sx={{ alignSelf: 'start', height: 37 }}>
              {translate('adal.status.check')}
            </Button>
          </Box>
          <div aria-live="polite">
            {answer && 'status' in answer ? (
              <Alert severity="success" icon={false}>
                <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
                  <StateChip of="report" state={answer.status.state} />
                  <span>
                    {translate('adal.status.since')} <Instant at={answer.status.updatedAt} />
                  </span>
                </Box>
              </Alert>
            ) : null}
            {answer && 'refusal' in answer ? (
              <Alert severity="warning">{translate(answer.refusal, { _: answer.refusal })}</Alert>
            ) : null}
          </div>
        </Box>
      </Section>
    </Box>
  );
}
