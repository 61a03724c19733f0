import { Box, Breadcrumbs, Link as MuiLink, Typography } from '@mui/material';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';

export interface Crumb {
  label: string;
  to: string;
}

interface PageHeaderProps {
  title: string;
  /** Drawn instead of the title where a plain text is not enough; the title still names the browser tab. */
  heading?: ReactNode;
  crumbs?: Crumb[];
  below?: ReactNode;
  actions?: ReactNode;
}

/** Names the page: heading, browser title, breadcrumbs. The page opens at its top, with the focus here. */
export function PageHeader({ title, heading, crumbs, below, actions }: PageHeaderProps) {
  const translate = useTranslate();
  const headingRef = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Adal`;
  }, [title]);
  useEffect(() => {
    window.scrollTo({ top: 0 });
    headingRef.current?.focus({ preventScroll: true });
  }, []);
  return (
    <Box component="header" className="no-print" sx={{ mb: 2 }}>
      {crumbs?.length ? (
        <Breadcrumbs
          aria-label={translate('adal.layout.breadcrumbs')}
          sx={{ fontSize: '0.8125rem', mb: 0.25 }}
        >
          {crumbs.map((crumb) => (
            <MuiLink key={crumb.to} component={Link} to={crumb.to} color="text.secondary">
              {crumb.label}
            </MuiLink>
          ))}
        </Breadcrumbs>
      ) : null}
      <Box sx={{ display: 'flex', alignItems: 'flex-start', flexWrap: 'wrap', gap: 1.5 }}>
        <Box sx={{ flex: '1 1 320px', minWidth: 0 }}>
          <Typography variant="h1" ref={headingRef} tabIndex={-1}>
            {heading ?? title}
          </Typography>
          {below ? (
            <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mt: 0.75 }}>
              {below}
            </Box>
          ) : null}
        </Box>
        {actions ? <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>{actions}</Box> : null}
      </Box>
    </Box>
  );
}
