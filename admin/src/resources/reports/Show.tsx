import PrintOutlined from '@mui/icons-material/PrintOutlined';
import PriorityHigh from '@mui/icons-material/PriorityHigh';
import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ActionBar } from '../../actions/ActionBar';
import { Chip, StateChip } from '../../display/Chip';
import { Deadline } from '../../display/Deadline';
import { PageHeader } from '../../display/PageHeader';
import { Section } from '../../display/Section';
import { Timeline } from '../../display/Timeline';
import { Code } from '../../display/Values';
import { RecordPage } from '../../record/RecordPage';
import { Tabs, type RecordTab } from '../../record/Tabs';
import { CrbTab } from '../crb/CrbTab';
import { NoticesTab } from '../notices/NoticesTab';
import { ReferralsTab } from '../referrals/ReferralsTab';
import { reportActions } from './actions';
import { CorrectIdentity } from './CorrectIdentity';
import { soonest, type Report } from './operations';
import { ReviewTab } from './ReviewTab';
import { StatementTab } from './StatementTab';

type Reload = () => Promise<Report | undefined>;

function Header({ report, reload }: { report: Report; reload: Reload }) {
  const translate = useTranslate();
  const next = soonest(report.deadlines);
  return (
    <PageHeader
      title={report.number}
      heading={<Code large>{report.number}</Code>}
      crumbs={[{ label: translate('adal.menu.reports'), to: '/reports' }]}
      below={
        <>
          <StateChip of="report" state={report.state} />
          {report.urgent && report.state !== 'CLOSED' ? (
            <Chip tone="error" icon={<PriorityHigh />}>
              {translate('adal.report.urgent')}
            </Chip>
          ) : null}
          {report.incomplete ? <Chip tone="warning">{translate('adal.report.incomplete')}</Chip> : null}
          {next ? <Deadline deadline={next} label={translate(`adal.enums.deadline.${next.kind}`)} /> : null}
        </>
      }
      actions={
        <>
          <ActionBar of="report" record={report} actions={reportActions} reload={reload} />
          {report.viewerActions.includes('correctIdentity') ? (
            <CorrectIdentity report={report} reload={reload} />
          ) : null}
          {report.viewerActions.includes('printCoupon') ? (
            <Button
              variant="outlined"
              startIcon={<PrintOutlined />}
              href={`/files/coupon/${report.id}`}
              target="_blank"
              rel="noopener"
            >
              {translate('adal.receipt.coupon')}
            </Button>
          ) : null}
        </>
      }
    />
  );
}

function tabsOf(report: Report, reload: Reload, translate: (key: string) => string): RecordTab[] {
  const counted = (name: string, count: number) => {
    const label = translate(`adal.report.tabs.${name}`);
    return count ? `${label} · ${count}` : label;
  };
  return [
    { name: 'statement', label: counted('statement', 0), content: () => <StatementTab report={report} /> },
    {
      name: 'review',
      label: counted('review', report.reviewSteps.length),
      content: () => <ReviewTab steps={report.reviewSteps} />,
    },
    { name: 'crb', label: counted('crb', 0), content: () => <CrbTab report={report} reload={reload} /> },
    {
      name: 'referrals',
      label: counted('referrals', report.referrals.length),
      content: () => <ReferralsTab report={report} reload={reload} />,
    },
    {
      name: 'notices',
      label: counted('notices', report.notices.length),
      content: () => <NoticesTab report={report} reload={reload} />,
    },
    {
      name: 'timeline',
      label: counted('timeline', 0),
      content: () => (
        <Section>
          <Timeline entries={report.timeline} />
        </Section>
      ),
    },
  ];
}

/** A report's page: where it stands, until when, what I may do, and everything that belongs to it. */
export function ReportShow() {
  const translate = useTranslate();
  return (
    <RecordPage<Report> resource="reports">
      {(report, reload) => (
        <>
          <Header report={report} reload={reload} />
          <Tabs tabs={tabsOf(report, reload, translate)} />
        </>
      )}
    </RecordPage>
  );
}
