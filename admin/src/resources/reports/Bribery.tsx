import HelpOutline from '@mui/icons-material/HelpOutline';
import { useTranslate } from 'react-admin';
import { Chip } from '../../display/Chip';
import { Fact, Facts } from '../../display/Facts';
import { Section } from '../../display/Section';
import { Tenge } from '../../display/Values';
import type { Report } from './operations';

interface BriberyProps {
  bribery: NonNullable<Report['bribery']>;
  missingElements: string[];
}

/** The elements of a bribery statement; a missing one is marked where it would stand. */
export function Bribery({ bribery, missingElements }: BriberyProps) {
  const translate = useTranslate();
  const missing = (name: string) =>
    missingElements.includes(name) ? (
      <Chip tone="warning" icon={<HelpOutline />}>
        {translate('adal.intake.elementMissing')}
      </Chip>
    ) : null;
  const official = [bribery.officialSurname, bribery.officialFirstName, bribery.officialPatronymic].filter(
    Boolean,
  );
  return (
    <Section title={translate('adal.report.bribery')}>
      <Facts columns={3}>
        <Fact label={translate('adal.fields.direction')}>
          {bribery.direction ? translate(`adal.enums.direction.${bribery.direction}`) : null}
        </Fact>
        <Fact label={translate('adal.fields.amountTenge')}>
          {bribery.amountTenge ? <Tenge amount={bribery.amountTenge} /> : missing('amountTenge')}
        </Fact>
        <Fact label={translate('adal.fields.nature')}>
          {bribery.nature ? translate(`adal.enums.nature.${bribery.nature}`) : missing('nature')}
        </Fact>
        <Fact label={translate('adal.fields.official')}>
          {official.join(' ') || missing('official.surname')}
        </Fact>
        <Fact label={translate('adal.fields.officialPosition')}>
          {bribery.officialPosition ?? missing('official.position')}
        </Fact>
        <Fact label={translate('adal.fields.officialInstitution')}>
          {bribery.officialInstitution ?? missing('official.institution')}
        </Fact>
        <Fact wide label={translate('adal.fields.forActions')}>
          {bribery.forActions ?? missing('forActions')}
        </Fact>
        <Fact wide label={translate('adal.fields.transfer')}>
          {bribery.transfer ?? missing('transfer')}
        </Fact>
      </Facts>
    </Section>
  );
}
