import { type FieldErrors, type Identity, validateIdentity } from '../../server/sealing';
import { legalPerson, naturalPerson, official } from './identities';

test.each([naturalPerson, legalPerson, official])('a complete $kind is accepted', (identity) => {
  expect(validateIdentity(identity)).toEqual({});
});

const refused: [string, Identity, FieldErrors][] = [
  ['unknown kind', { ...naturalPerson, kind: 'ANONYMOUS' as never }, { kind: 'UNKNOWN_KIND' }],
  ['no surname', { ...naturalPerson, surname: ' ' }, { surname: 'REQUIRED' }],
  ['wrong IIN', { ...naturalPerson, iin: '850101300125' }, { iin: 'IIN_CHECK_DIGIT' }],
  ['long IIN', { ...naturalPerson, iin: '8501013001244' }, { iin: 'TOO_LONG' }],
  ['BIN for IIN', { ...naturalPerson, iin: '180140000008' }, { iin: 'IIN_CENTURY' }],
  ['wrong BIN', { ...legalPerson, bin: '180140000009' }, { bin: 'BIN_CHECK_DIGIT' }],
  ['no BIN', { ...legalPerson, bin: undefined }, { bin: 'REQUIRED' }],
  ['no institution', { ...official, institution: '' }, { institution: 'REQUIRED' }],
  ['foreign phone', { ...official, phone: '+4930123456' }, { phone: 'PHONE_FORMAT' }],
  ['bad e-mail', { ...naturalPerson, email: 'gulnur at example' }, { email: 'EMAIL_FORMAT' }],
  ['safe, but none', { ...official, emailIsSafe: true }, { email: 'EMAIL_MISSING' }],
  ['header in e-mail', { ...naturalPerson, email: 'a@b.kz\nBcc: x@y.kz' }, { email: 'CONTROL_CHARACTER' }],
  ['line in a name', { ...naturalPerson, surname: 'А\nБ' }, { surname: 'CONTROL_CHARACTER' }],
  ['too long', { ...naturalPerson, residence: 'ә'.repeat(501) }, { residence: 'TOO_LONG' }],
  ['not a text', { ...naturalPerson, surname: 7 as never }, { surname: 'REQUIRED' }],
  ['unknown field', { ...naturalPerson, note: 'x' } as Identity, { unknown: 'UNKNOWN_FIELD' }],
  [
    'document without number',
    { ...naturalPerson, idDocument: { kind: 'PASSPORT', number: '', issuedOn: '30.04.2019' } },
    { 'idDocument.number': 'REQUIRED', 'idDocument.issuedOn': 'DAY_FORMAT' },
  ],
];

test.each(refused)('%s is refused by field and code', (_, identity, errors) => {
  expect(validateIdentity(identity)).toEqual(errors);
});

test('an address may have lines, and an identity number is not mandatory', () => {
  const identity: Identity = { ...naturalPerson, iin: undefined, residence: 'Астана\nСейфуллин көшесі, 37' };
  expect(validateIdentity(identity)).toEqual({});
});

test('the protocol of an oral statement needs residence or place of work, and an identity document', () => {
  const oral = { oralStatement: true };
  expect(validateIdentity(naturalPerson, oral)).toEqual({});
  expect(validateIdentity({ ...naturalPerson, residence: undefined, workPlace: 'Акимат' }, oral)).toEqual({});
  expect(validateIdentity({ ...naturalPerson, residence: undefined, idDocument: undefined }, oral)).toEqual({
    residence: 'REQUIRED',
    idDocument: 'REQUIRED',
  });
});
