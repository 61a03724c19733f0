import LockOutlined from '@mui/icons-material/LockOutlined';
import { Alert, Box, FormControlLabel, Switch } from '@mui/material';
import { ID_DOCUMENT_KINDS, type FieldErrors } from '@adal/sealing';
import { useTranslate } from 'react-admin';
import { Field } from './Field';
import { cannotBeAnswered, type IdentityDraft } from './identity';
import { NumberField } from './NumberField';

interface IdentityInputsProps {
  draft: IdentityDraft;
  change: (part: Partial<IdentityDraft>) => void;
  errors: FieldErrors;
  insist: boolean;
  /** Caller's number, where the report came by phone. */
  byPhone?: boolean;
  /** A protocol needs residence or place of work. */
  oral?: boolean;
}

type TextName = Exclude<keyof IdentityDraft, 'applicantKind' | 'emailIsSafe' | 'documentKind'>;

const errorNames: Partial<Record<TextName, keyof FieldErrors>> = {
  documentNumber: 'idDocument.number',
  documentIssuedBy: 'idDocument.issuedBy',
  documentIssuedOn: 'idDocument.issuedOn',
};

/** Who the applicant is. Typed here, sealed here, sent only sealed. */
export function IdentityInputs({ draft, change, errors, insist, byPhone, oral }: IdentityInputsProps) {
  const translate = useTranslate();
  const kind = draft.applicantKind;
  const problemOf = (name: TextName) => {
    const code = errors[errorNames[name] ?? (name as keyof FieldErrors)];
    return oral && name === 'residence' && code === 'REQUIRED' ? 'RESIDENCE_OR_WORK' : code;
  };
  const input = (name: TextName) => ({
    name,
    value: draft[name],
    onChange: (value: string) => change({ [name]: value }),
    problem: problemOf(name),
    insist,
  });
  if (kind === 'ANONYMOUS') return <Alert severity="info">{translate('adal.intake.anonymousText')}</Alert>;
  const official = kind === 'STATE_BODY_OFFICIAL';
  const organisation = kind === 'LEGAL_PERSON';
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        gridTemplateColumns: { xs: '1fr', sm: 'repeat(6, 1fr)' },
        '& > *': { gridColumn: { sm: 'span 2' } },
      }}
    >
      <Alert
        severity="info"
        icon={<LockOutlined fontSize="small" />}
        sx={{ gridColumn: '1 / -1 !important' }}
      >
        {translate('adal.intake.sealedHere')}
      </Alert>
      {organisation ? (
        <>
          <Field {...input('organisationName')} required />
          <NumberField {...input('bin')} name="bin" />
          <Field {...input('representative')} />
        </>
      ) : (
        <>
          <Field {...input('surname')} required />
          <Field {...input('firstName')} required />
          <Field {...input('patronymic')} />
          <NumberField {...input('iin')} name="iin" />
        </>
      )}
      {official ? (
        <>
          <Field {...input('position')} required />
          <Field {...input('institution')} required />
        </>
      ) : null}
      <Field {...input('phone')} type="tel" />
      {byPhone ? <Field {...input('callerNumber')} type="tel" /> : null}
      <Field {...input('email')} type="email" />
      <Field {...input('residence')} multiline sx={{ gridColumn: { sm: 'span 3 !important' } }} />
      <Field {...input('workPlace')} multiline sx={{ gridColumn: { sm: 'span 3 !important' } }} />
      {cannotBeAnswered(draft) ? (
        <Alert severity="warning" role="status" sx={{ gridColumn: '1 / -1 !important' }}>
          {translate('adal.intake.cannotBeAnswered')}
        </Alert>
      ) : null}
      {draft.email.trim() ? (
        <FormControlLabel
          sx={{ gridColumn: '1 / -1 !important' }}
          control={
            <Switch checked={draft.emailIsSafe} onChange={(_, emailIsSafe) => change({ emailIsSafe })} />
          }
          label={translate('adal.fields.emailIsSafe')}
        />
      ) : null}
      {organisation ? null : (
        <>
          <Field
            name="documentKind"
            value={draft.documentKind}
            onChange={(documentKind) =>
              change({ documentKind: documentKind as IdentityDraft['documentKind'] })
            }
            choices={ID_DOCUMENT_KINDS.map((value) => ({
              value,
              label: translate(`adal.enums.idDocumentKind.${value}`),
            }))}
          />
          <Field {...input('documentNumber')} />
          <Field {...input('documentIssuedOn')} type="date" slotProps={{ inputLabel: { shrink: true } }} />
          <Field {...input('documentIssuedBy')} />
        </>
      )}
    </Box>
  );
}
