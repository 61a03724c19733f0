import { Alert, Box, Link as MuiLink } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router';
import { ActionBar } from '../../actions/ActionBar';
import { StateChip } from '../../display/Chip';
import { Fact, Facts } from '../../display/Facts';
import { PageHeader } from '../../display/PageHeader';
import { Section } from '../../display/Section';
import { Code, Day, Instant } from '../../display/Values';
import { RecordPage } from '../../record/RecordPage';
import { requestActions } from './actions';
import { DisclosureFields } from './DisclosureFields';
import type { DisclosureRequest } from './operations';

/** What R85 asks of a request, and whether it is there. */
function Lawfulness({ request }: { request: DisclosureRequest }) {
  const translate = useTranslate();
  const { authority, actDate } = request;
  const inForce =
    authority && actDate
      ? authority.validFrom <= actDate && (!authority.validTo || actDate <= authority.validTo)
      : false;
  const missing = [
    authority ? null : 'authority',
    authority && actDate && !inForce ? 'notInForce' : null,
    request.actNumber && actDate ? null : 'act',
    request.basis ? null : 'basis',
    request.pseudonym ? null : 'person',
  ].filter((one) => one !== null);
  if (request.state !== 'RECEIVED') return null;
  if (missing.length === 0)
    return <Alert severity="info">{translate('adal.disclosure.compareWithAct')}</Alert>;
  return (
    <Alert severity="warning">
      {translate('adal.disclosure.cannotBeGranted')}
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {missing.map((one) => (
          <li key={one}>{translate(`adal.disclosure.missing.${one}`)}</li>
        ))}
      </Box>
    </Alert>
  );
}

function Steps({ request }: { request: DisclosureRequest }) {
  const translate = useTranslate();
  const who = (person: { name: string } | null, at: string | null) =>
    person ? (
      <>
        {person.name}
        <br />
        <Instant at={at} />
      </>
    ) : null;
  return (
    <Section title={translate('adal.disclosure.steps')}>
      <Facts columns={3}>
        <Fact label={translate('adal.fields.receivedBy')}>{who(request.receivedBy, request.receivedAt)}</Fact>
        <Fact label={translate('adal.fields.verifiedBy')}>{who(request.verifiedBy, request.verifiedAt)}</Fact>
        <Fact label={translate('adal.fields.decidedBy')}>{who(request.decidedBy, request.decidedAt)}</Fact>
        {request.refusalReason ? (
          <Fact wide label={translate('adal.fields.reason')}>
            {translate(`adal.enums.disclosureRefusal.${request.refusalReason}`)}
            {request.refusalNote ? `\n${request.refusalNote}` : ''}
          </Fact>
        ) : null}
        {request.grant ? (
          <Fact wide label={translate('adal.disclosure.grant')}>
            <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
              <MuiLink component={Link} to={`/disclosureGrants/${request.grant.id}/show`}>
                {request.grant.reader.name}
              </MuiLink>
              <StateChip of="disclosureGrant" state={request.grant.state} />
            </Box>
          </Fact>
        ) : null}
      </Facts>
    </Section>
  );
}

/** One request: who asks, by which act, for what; and what two persons made of it. */
export function DisclosureRequestShow() {
  const translate = useTranslate();
  return (
    <RecordPage<DisclosureRequest> resource="disclosureRequests">
      {(request, reload) => (
        <>
          <PageHeader
            title={request.requester}
            crumbs={[{ label: translate('adal.menu.disclosureRequests'), to: '/disclosureRequests' }]}
            below={<StateChip of="disclosureRequest" state={request.state} />}
            actions={
              <ActionBar of="disclosureRequest" record={request} actions={requestActions} reload={reload} />
            }
          />
          <Box sx={{ display: 'grid', gap: 2 }}>
            <Lawfulness request={request} />
            <Section title={translate('adal.disclosure.request')}>
              <Facts columns={3}>
                <Fact label={translate('adal.fields.authorityId')}>
                  {request.authority?.name ?? translate('adal.disclosure.inNoRegister')}
                </Fact>
                <Fact label={translate('adal.fields.legalBasis')}>{request.authority?.legalBasis}</Fact>
                <Fact label={translate('adal.fields.actBasis')}>{request.basis}</Fact>
                <Fact label={translate('adal.fields.actNumber')}>
                  <Code>{request.actNumber}</Code>
                </Fact>
                <Fact label={translate('adal.fields.actDate')}>
                  <Day on={request.actDate} />
                </Fact>
                <Fact label={translate('adal.fields.about')}>
                  <Code>{request.about}</Code>
                </Fact>
                <Fact label={translate('adal.fields.fields')}>
                  <DisclosureFields fields={request.fields} />
                </Fact>
                <Fact label={translate('adal.fields.personAlias')}>
                  {request.pseudonym ? (
                    <Code>{request.pseudonym}</Code>
                  ) : (
                    translate('adal.disclosure.missing.person')
                  )}
                </Fact>
                <Fact wide label={translate('adal.fields.disclosurePurpose')}>
                  {request.purpose}
                </Fact>
              </Facts>
            </Section>
            <Steps request={request} />
          </Box>
        </>
      )}
    </RecordPage>
  );
}
