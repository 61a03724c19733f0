import { useTranslate } from 'react-admin';
import { Nothing } from '../../display/Nothing';
import { Section } from '../../display/Section';
import type { Report } from '../reports/operations';
import { NoticeCard } from './NoticeCard';

interface NoticesTabProps {
  report: Report;
  reload: () => Promise<Report | undefined>;
}

export function NoticesTab({ report, reload }: NoticesTabProps) {
  const translate = useTranslate();
  if (!report.notices.length) {
    return (
      <Section>
        <Nothing dense title={translate('adal.notice.none')}>
          {translate('adal.notice.noneHint')}
        </Nothing>
      </Section>
    );
  }
  return report.notices.map((notice) => (
    <NoticeCard
      key={notice.id}
      notice={notice}
      reload={async () => (await reload())?.notices.find(({ id }) => id === notice.id)}
    />
  ));
}
