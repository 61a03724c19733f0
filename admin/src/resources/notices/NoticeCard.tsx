import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ActionBar } from '../../actions/ActionBar';
import { StateChip } from '../../display/Chip';
import { Fact, Facts } from '../../display/Facts';
import { Section } from '../../display/Section';
import { Instant } from '../../display/Values';
import { noticeActions } from './actions';
import { LetterPreview } from './LetterPreview';
import type { Notice } from './operations';

const previews = { prepareNotice: LetterPreview, signNotice: LetterPreview };

interface NoticeCardProps {
  notice: Notice;
  reload: () => Promise<Notice | undefined>;
}

/** What the applicant is told of one decision, and how far the letter got. */
export function NoticeCard({ notice, reload }: NoticeCardProps) {
  const translate = useTranslate();
  return (
    <Section
      title={translate(`adal.enums.noticeKind.${notice.kind}`)}
      aside={
        <ActionBar of="notice" record={notice} actions={noticeActions} previews={previews} reload={reload} />
      }
    >
      <Facts columns={4}>
        <Fact label={translate('adal.fields.state')}>
          <StateChip of="notice" state={notice.state} />
        </Fact>
        <Fact label={translate('adal.fields.language')}>
          {translate(`adal.enums.language.${notice.language}`)}
        </Fact>
        <Fact label={translate('adal.fields.sentAt')}>
          <Instant at={notice.sentAt} />
        </Fact>
        <Fact label={translate('adal.fields.settledAt')}>
          <Instant at={notice.settledAt} />
        </Fact>
        {notice.reason ? (
          <Fact label={translate('adal.fields.reason')}>
            {translate(`adal.enums.letterReason.${notice.reason}`, { _: notice.reason })}
          </Fact>
        ) : null}
      </Facts>
      <Typography
        lang={notice.language.toLowerCase()}
        variant="body2"
        sx={{ mt: 1.5, whiteSpace: 'pre-line', maxWidth: '78ch' }}
      >
        {notice.body}
      </Typography>
    </Section>
  );
}
