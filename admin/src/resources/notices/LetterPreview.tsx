import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { Preview } from '../../actions/action';
import type { Notice } from './operations';

/** The letter as it will read. Name and address are added by the vault and stand here as a gap. */
export const LetterPreview: Preview<Notice> = ({ record: notice, values }) => {
  const translate = useTranslate();
  const body = typeof values.body === 'string' ? values.body : notice.body;
  return (
    <Box
      component="section"
      aria-label={translate('adal.notice.preview')}
      sx={{
        mt: 2,
        p: { xs: 2, sm: 4 },
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        bgcolor: 'background.default',
      }}
    >
      <Typography variant="caption" color="text.secondary" component="p" sx={{ textAlign: 'right' }}>
        [{translate('adal.notice.addressee')}]
      </Typography>
      <Typography
        variant="h2"
        component="p"
        lang={notice.language.toLowerCase()}
        sx={{ my: 2, textAlign: 'center' }}
      >
        {notice.title}
      </Typography>
      <Typography lang={notice.language.toLowerCase()} sx={{ whiteSpace: 'pre-line', textAlign: 'start' }}>
        {body}
      </Typography>
    </Box>
  );
};
