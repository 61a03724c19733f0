import PrintOutlined from '@mui/icons-material/PrintOutlined';
import { Alert, Box, Button, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { Section } from '../display/Section';
import { Code } from '../display/Values';

export interface Registered {
  reportId: string;
  number: string;
  checkCode: string;
  urgent?: boolean;
}

/** What the applicant leaves with: number, check code, coupon. The code is shown once. */
export function Receipt({ registered, children }: { registered: Registered; children?: ReactNode }) {
  const translate = useTranslate();
  return (
    <Section title={translate('adal.receipt.title')}>
      <Box sx={{ display: 'grid', gap: 2, justifyItems: 'start' }}>
        {registered.urgent ? <Alert severity="warning">{translate('adal.receipt.urgent')}</Alert> : null}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 5 }}>
          <div>
            <Typography variant="caption" color="text.secondary" component="p">
              {translate('adal.fields.number')}
            </Typography>
            <Code large>{registered.number}</Code>
          </div>
          <div>
            <Typography variant="caption" color="text.secondary" component="p">
              {translate('adal.fields.checkCode')}
            </Typography>
            <Code large>{registered.checkCode}</Code>
          </div>
        </Box>
        <Typography variant="body2" sx={{ maxWidth: '70ch' }}>
          {translate('adal.receipt.text')}
        </Typography>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <Button
            variant="contained"
            autoFocus
            startIcon={<PrintOutlined />}
            href={`/files/coupon/${registered.reportId}`}
            target="_blank"
            rel="noopener"
          >
            {translate('adal.receipt.coupon')}
          </Button>
          <Button variant="outlined" component={Link} to={`/reports/${registered.reportId}/show`}>
            {translate('adal.receipt.openReport')}
          </Button>
          {children}
        </Box>
      </Box>
    </Section>
  );
}
