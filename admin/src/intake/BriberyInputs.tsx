import CheckCircle from '@mui/icons-material/CheckCircleOutline';
import HelpOutline from '@mui/icons-material/HelpOutline';
import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Chip } from '../display/Chip';
import { Field } from './Field';
import {
  briberyElements,
  missingElements,
  natures,
  type BriberyDraft,
  type BriberyElement,
} from './statement';

interface BriberyInputsProps {
  draft: BriberyDraft;
  change: (part: Partial<BriberyDraft>) => void;
}

/** The four elements a bribery statement should have; what is missing is marked and never blocks. */
export function BriberyInputs({ draft, change }: BriberyInputsProps) {
  const translate = useTranslate();
  const missing = missingElements(draft);
  const input = (name: Exclude<keyof BriberyDraft, 'direction' | 'nature'>) => ({
    name,
    value: draft[name],
    onChange: (value: string) => change({ [name]: value }),
  });
  const choice = (name: 'direction' | 'nature', values: readonly string[]) => ({
    name,
    value: draft[name],
    onChange: (value: string) => change({ [name]: value }),
    choices: values.map((value) => ({ value, label: translate(`adal.enums.${name}.${value}`) })),
  });
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }} role="status">
        {(Object.keys(briberyElements) as BriberyElement[]).map((element) => {
          const lacks = missing.includes(element);
          return (
            <Chip
              key={element}
              tone={lacks ? 'warning' : 'success'}
              icon={lacks ? <HelpOutline /> : <CheckCircle />}
            >
              {translate(`adal.enums.briberyElement.${element}`)}
              {lacks ? `: ${translate('adal.intake.elementMissing')}` : ''}
            </Chip>
          );
        })}
      </Box>
      <Typography variant="caption" color="text.secondary">
        {translate('adal.intake.missingNeverBlocks')}
      </Typography>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: 'repeat(3, 1fr)' } }}>
        <Field {...choice('direction', ['OFFER', 'EXTORTION'])} />
        <Field
          {...input('amountTenge')}
          onChange={(typed) => change({ amountTenge: typed.replace(/\D/g, '').slice(0, 15) })}
          slotProps={{ htmlInput: { inputMode: 'numeric' } }}
        />
        <Field {...choice('nature', natures)} />
        <Field {...input('officialSurname')} />
        <Field {...input('officialFirstName')} />
        <Field {...input('officialPatronymic')} />
        <Field {...input('officialPosition')} />
        <Field {...input('officialInstitution')} />
      </Box>
      <Field {...input('forActions')} multiline />
      <Field {...input('transfer')} multiline />
    </Box>
  );
}
