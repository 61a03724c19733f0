import { Alert, Box, FormControlLabel, Switch } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Section } from '../display/Section';
import { BriberyInputs } from './BriberyInputs';
import { Field } from './Field';
import type { IdentityDraft } from './identity';
import type { StatementDraft } from './statement';
import { TextInput } from './TextInput';

interface StatementInputsProps {
  draft: StatementDraft;
  change: (part: Partial<StatementDraft>) => void;
  identity: IdentityDraft;
  insist: boolean;
}

/** What happened or is about to: the text, the announced transfer, the elements of a bribery statement. */
export function StatementInputs({ draft, change, identity, insist }: StatementInputsProps) {
  const translate = useTranslate();
  return (
    <>
      <Section title={translate('adal.intake.whatHappened')}>
        <Box sx={{ display: 'grid', gap: 2 }}>
          <TextInput
            text={draft.text}
            onChange={(text) => change({ text })}
            identity={identity}
            insist={insist}
          />
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
            <FormControlLabel
              control={
                <Switch checked={draft.impending} onChange={(_, impending) => change({ impending })} />
              }
              label={translate('adal.fields.impending')}
            />
            {draft.impending ? (
              <Box sx={{ width: 260 }}>
                <Field
                  name="transferAt"
                  type="datetime-local"
                  value={draft.transferAt}
                  onChange={(transferAt) => change({ transferAt })}
                  slotProps={{ inputLabel: { shrink: true } }}
                />
              </Box>
            ) : null}
          </Box>
          {draft.impending && draft.transferAt ? (
            <Alert severity="error" role="status">
              {translate('adal.intake.willBeUrgent')}
            </Alert>
          ) : null}
        </Box>
      </Section>
      <Section
        title={translate('adal.intake.bribery')}
        aside={
          <FormControlLabel
            control={
              <Switch checked={draft.aboutBribery} onChange={(_, aboutBribery) => change({ aboutBribery })} />
            }
            label={translate('adal.fields.aboutBribery')}
          />
        }
      >
        {draft.aboutBribery ? (
          <BriberyInputs
            draft={draft.bribery}
            change={(part) => change({ bribery: { ...draft.bribery, ...part } })}
          />
        ) : null}
      </Section>
    </>
  );
}
