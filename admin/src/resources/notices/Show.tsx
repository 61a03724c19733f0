import { useTranslate } from 'react-admin';
import { StateChip } from '../../display/Chip';
import { PageHeader } from '../../display/PageHeader';
import { RecordPage } from '../../record/RecordPage';
import { NoticeCard } from './NoticeCard';
import type { NoticeRecord } from './operations';

export function NoticeShow() {
  const translate = useTranslate();
  return (
    <RecordPage<NoticeRecord> resource="notices">
      {(notice, reload) => (
        <>
          <PageHeader
            title={translate(`adal.enums.noticeKind.${notice.kind}`)}
            crumbs={[
              { label: translate('adal.menu.notices'), to: '/notices' },
              ...(notice.report
                ? [{ label: notice.report.number, to: `/reports/${notice.report.id}/show?tab=notices` }]
                : []),
            ]}
            below={<StateChip of="notice" state={notice.state} />}
          />
          <NoticeCard notice={notice} reload={reload} />
        </>
      )}
    </RecordPage>
  );
}
