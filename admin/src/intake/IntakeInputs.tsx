import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Section } from '../display/Section';
import { useDepartmentChoices } from '../resources/departments/choices';
import { Field } from './Field';
import { applicantKinds, type IdentityDraft } from './identity';
import { categories, type StatementDraft } from './statement';

interface IntakeInputsProps {
  statement: StatementDraft;
  changeStatement: (part: Partial<StatementDraft>) => void;
  identity: IdentityDraft;
  changeIdentity: (part: Partial<IdentityDraft>) => void;
  insist: boolean;
  /** An oral statement has its channel already, and is a natural person's (R39). */
  oral?: boolean;
}

/** How it came in: channel, what about, whose department, which language, what kind of applicant. */
export function IntakeInputs(props: IntakeInputsProps) {
  const { statement, changeStatement, identity, changeIdentity, insist, oral } = props;
  const translate = useTranslate();
  const departments = useDepartmentChoices();
  const choices = (texts: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: translate(`adal.enums.${texts}.${value}`) }));
  const asksDocuments = ['LEGAL_PERSON', 'STATE_BODY_OFFICIAL'].includes(identity.applicantKind);
  return (
    <Section title={translate('adal.intake.howItCame')}>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: 'repeat(3, 1fr)' } }}>
        {oral ? null : (
          <Field
            name="channel"
            value={statement.channel}
            onChange={(channel) => changeStatement({ channel })}
            choices={choices('channel', ['POST', 'CALL_CENTRE'])}
          />
        )}
        <Field
          name="category"
          value={statement.category}
          onChange={(category) => changeStatement({ category })}
          choices={choices('category', categories)}
        />
        <Field
          name="department"
          required
          value={departments.length ? statement.departmentCode : ''}
          onChange={(departmentCode) => changeStatement({ departmentCode })}
          choices={departments}
          problem={statement.departmentCode ? undefined : 'REQUIRED'}
          insist={insist}
        />
        <Field
          name="language"
          value={statement.language}
          onChange={(language) => changeStatement({ language })}
          choices={choices('language', ['KK', 'RU', 'EN'])}
        />
        {oral ? null : (
          <Field
            name="applicantKind"
            value={identity.applicantKind}
            onChange={(kind) => changeIdentity({ applicantKind: kind as IdentityDraft['applicantKind'] })}
            choices={choices('applicantKind', applicantKinds)}
          />
        )}
        {asksDocuments && !oral ? (
          <Field
            name="confirmingDocuments"
            value={statement.confirmingDocuments}
            onChange={(typed) =>
              changeStatement({ confirmingDocuments: typed.replace(/\D/g, '').slice(0, 3) })
            }
            slotProps={{ htmlInput: { inputMode: 'numeric' } }}
          />
        ) : null}
      </Box>
    </Section>
  );
}
