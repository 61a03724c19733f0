import { Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { Loading, useCanAccess, useTranslate } from 'react-admin';
import { useLocation } from 'react-router';
import { PageHeader } from '../display/PageHeader';
import { isPage } from '../providers/access';

/** Draws the page of an address for whoever it opens for, before it asks the server for anything. */
export function Admitted({ children }: { children: ReactNode }) {
  const translate = useTranslate();
  const page = useLocation().pathname.split('/')[1] || 'dashboard';
  const known = isPage(page);
  const { canAccess, isPending } = useCanAccess({ resource: page, action: 'list', enabled: known });
  if (!known || canAccess) return children;
  if (isPending) return <Loading />;
  return (
    <>
      <PageHeader title={translate('ra.page.access_denied')} />
      <Typography>{translate('ra.message.access_denied')}</Typography>
    </>
  );
}
