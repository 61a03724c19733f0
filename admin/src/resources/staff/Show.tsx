import { Box } from '@mui/material';
import { useLocaleState, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router';
import { ActionBar } from '../../actions/ActionBar';
import { Chip } from '../../display/Chip';
import { Fact, Facts } from '../../display/Facts';
import { formatInstant } from '../../display/format';
import { PageHeader } from '../../display/PageHeader';
import { Section } from '../../display/Section';
import { Code, Day } from '../../display/Values';
import { mayOpen } from '../../providers/access';
import { useViewer } from '../../providers/viewer';
import { RecordPage } from '../../record/RecordPage';
import { openRequest } from '../roleRequests/openRequest';
import { RequestsOfAccount } from '../roleRequests/RequestsOfAccount';
import { staffActions } from './actions';
import type { StaffMember } from './operations';
import { Reach } from './Reach';
import { RoleNames } from './RoleNames';

function LentRoles({ roles }: { roles: StaffMember['temporaryRoles'] }) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  return roles
    .map(({ role, until }) =>
      translate('adal.account.lent', {
        role: translate(`adal.roles.${role}`),
        until: formatInstant(until, locale),
      }),
    )
    .join(', ');
}

/** One account: who it is, what it may do, and what was asked for it. */
export function StaffShow() {
  const translate = useTranslate();
  const viewer = useViewer();
  const navigate = useNavigate();
  return (
    <RecordPage<StaffMember> resource="staff">
      {(member, reload) => (
        <>
          <PageHeader
            title={member.name}
            crumbs={[{ label: translate('adal.menu.staff'), to: '/staff' }]}
            below={
              <Chip tone={member.disabled ? 'error' : 'success'}>
                {translate(member.disabled ? 'adal.staff.disabled' : 'adal.staff.active')}
              </Chip>
            }
            actions={
              <ActionBar
                of="staffMember"
                record={member}
                actions={staffActions}
                reload={reload}
                onDone={(answer) => openRequest(navigate, answer)}
              />
            }
          />
          <Box sx={{ display: 'grid', gap: 2 }}>
            <Section title={translate('adal.account.title')}>
              <Facts columns={3}>
                <Fact label={translate('adal.fields.roles')}>
                  <RoleNames roles={member.roles} />
                </Fact>
                <Fact label={translate('adal.fields.position')}>{member.position}</Fact>
                <Fact label={translate('adal.fields.departmentCode')}>{member.department?.name}</Fact>
                <Fact label={translate('adal.fields.workPhone')}>{member.workPhone}</Fact>
                <Fact label={translate('adal.fields.account')}>
                  <Code>{member.account}</Code>
                </Fact>
                <Fact label={translate('adal.fields.panelLanguage')}>
                  {translate(`adal.enums.language.${member.language}`)}
                </Fact>
                {member.temporaryRoles.length > 0 ? (
                  <Fact label={translate('adal.fields.temporaryRoles')}>
                    <LentRoles roles={member.temporaryRoles} />
                  </Fact>
                ) : null}
                {member.departments ? (
                  <>
                    <Fact label={translate('adal.fields.departments')}>
                      <Reach codes={member.departments} />
                    </Fact>
                    <Fact label={translate('adal.fields.clearedUntil')}>
                      <Day on={member.clearedUntil} />
                    </Fact>
                    <Fact label={translate('adal.fields.workEmail')}>{member.email}</Fact>
                  </>
                ) : null}
              </Facts>
            </Section>
            {mayOpen(viewer, 'roleRequests') ? <RequestsOfAccount account={member.account} /> : null}
          </Box>
        </>
      )}
    </RecordPage>
  );
}
