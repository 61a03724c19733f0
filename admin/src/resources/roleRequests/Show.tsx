import { Alert, Box, Link as MuiLink } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { ActionBar } from '../../actions/ActionBar';
import { StateChip } from '../../display/Chip';
import { Countdown } from '../../display/Countdown';
import { Fact, Facts } from '../../display/Facts';
import { PageHeader } from '../../display/PageHeader';
import { Section } from '../../display/Section';
import { Code, Day, Instant } from '../../display/Values';
import { useViewer } from '../../providers/viewer';
import { RecordPage } from '../../record/RecordPage';
import { Reach } from '../staff/Reach';
import { RoleNames } from '../staff/RoleNames';
import { requestActions } from './actions';
import type { RoleRequest } from './operations';

/** Whether whoever looks may be the second person, and what that means. */
function SecondPerson({ request }: { request: RoleRequest }) {
  const translate = useTranslate();
  const viewer = useViewer();
  if (request.state !== 'PENDING') return null;
  if (request.viewerActions.includes('confirmRoleRequest'))
    return <Alert severity="warning">{translate('adal.roleRequest.compare')}</Alert>;
  const own = viewer?.staff?.id;
  if (own === request.requestedBy?.id)
    return <Alert severity="info">{translate('adal.roleRequest.ownRequest')}</Alert>;
  if (own === request.staffMember?.id)
    return <Alert severity="info">{translate('adal.roleRequest.ownAccount')}</Alert>;
  return null;
}

type Rights = Pick<RoleRequest, 'roles' | 'clearedUntil' | 'email'> & { departments: string[] | null };

function RightsFacts({ rights }: { rights: Rights }) {
  const translate = useTranslate();
  return (
    <>
      <Fact label={translate('adal.fields.roles')}>
        <RoleNames roles={rights.roles} />
      </Fact>
      <Fact label={translate('adal.fields.departments')}>
        {rights.departments ? <Reach codes={rights.departments} /> : null}
      </Fact>
      <Fact label={translate('adal.fields.clearedUntil')}>
        <Day on={rights.clearedUntil} />
      </Fact>
      <Fact label={translate('adal.fields.workEmail')}>{rights.email}</Fact>
    </>
  );
}

/** One request: who asks what for whom, what the account has now, and who decided. */
export function RoleRequestShow() {
  const translate = useTranslate();
  return (
    <RecordPage<RoleRequest> resource="roleRequests">
      {(request, reload) => (
        <>
          <PageHeader
            title={request.name}
            crumbs={[{ label: translate('adal.menu.roleRequests'), to: '/roleRequests' }]}
            below={
              <>
                <StateChip of="roleRequest" state={request.state} />
                {request.state === 'PENDING' ? (
                  <Countdown
                    to={request.expiresAt}
                    closes="adal.roleRequest.closesIn"
                    over="adal.roleRequest.timeOver"
                  />
                ) : null}
              </>
            }
            actions={<ActionBar of="roleRequest" record={request} actions={requestActions} reload={reload} />}
          />
          <Box sx={{ display: 'grid', gap: 2 }}>
            <SecondPerson request={request} />
            <Section title={translate('adal.roleRequest.asked')}>
              <Facts columns={4}>
                <RightsFacts rights={request} />
                <Fact label={translate('adal.fields.kind')}>
                  {translate(`adal.enums.roleRequestKind.${request.kind}`)}
                </Fact>
                <Fact label={translate('adal.fields.account')}>
                  <Code>{request.account}</Code>
                </Fact>
                <Fact label={translate('adal.fields.position')}>{request.position}</Fact>
                <Fact label={translate('adal.fields.departmentCode')}>
                  <Reach codes={[request.departmentCode]} />
                </Fact>
                <Fact label={translate('adal.fields.workPhone')}>{request.workPhone}</Fact>
                <Fact label={translate('adal.fields.panelLanguage')}>
                  {translate(`adal.enums.language.${request.language}`)}
                </Fact>
              </Facts>
            </Section>
            <Section
              title={translate('adal.roleRequest.now')}
              aside={
                request.staffMember ? (
                  <MuiLink component={Link} to={`/staff/${request.staffMember.id}/show`} variant="body2">
                    {translate('adal.account.title')}
                  </MuiLink>
                ) : null
              }
            >
              {request.staffMember ? (
                <Facts columns={4}>
                  <RightsFacts rights={request.staffMember} />
                </Facts>
              ) : (
                translate('adal.roleRequest.noAccount')
              )}
            </Section>
            <Section title={translate('adal.disclosure.steps')}>
              <Facts columns={3}>
                <Fact label={translate('adal.fields.requestedBy')}>
                  {request.requestedBy?.name}
                  <br />
                  <Instant at={request.requestedAt} />
                </Fact>
                {request.decidedAt ? (
                  <Fact label={translate(`adal.states.roleRequest.${request.state}`)}>
                    {request.decidedBy?.name ?? translate('adal.timeline.system')}
                    <br />
                    <Instant at={request.decidedAt} />
                  </Fact>
                ) : null}
                {request.reason ? (
                  <Fact wide label={translate('adal.fields.reason')}>
                    {request.reason}
                  </Fact>
                ) : null}
              </Facts>
            </Section>
          </Box>
        </>
      )}
    </RecordPage>
  );
}
