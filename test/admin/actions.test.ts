import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  getNamedType,
  type GraphQLInputObjectType,
  isEnumType,
  isInputObjectType,
  isRequiredInputField,
} from 'graphql';
import type { Action } from '../../admin/src/actions/action';
import { en } from '../../admin/src/i18n/en';
import { panelFiles, panelSources } from './sources';

const schema = buildSchema(readFileSync(join(__dirname, '../../schema/staff.graphql'), 'utf8'));
/** What an act is sent with besides its fields. */
const besides = ({ creates, signs }: Action) => [
  'idempotencyKey',
  ...(creates ? [] : ['id', 'expectedVersion']),
  ...(signs ? ['signature'] : []),
];

function isAction(value: unknown): value is Action {
  return typeof value === 'object' && value !== null && 'mutation' in value && 'name' in value;
}

const actions = panelFiles(/(^|\/)actions\.ts$/).flatMap((file) => {
  const exported = Object.values(
    jest.requireActual<Record<string, unknown>>(join(panelSources, file)),
  ).flat();
  return exported.filter(isAction).map((action): [string, Action] => [action.name, action]);
});

function inputOf(action: Action): GraphQLInputObjectType {
  const argument = schema.getMutationType()!.getFields()[action.name].args[0];
  const type = schema.getType(String(argument.type).replace(/!/g, ''));
  if (!isInputObjectType(type)) throw new Error(`${action.name} takes no input`);
  return type;
}

it('finds the acts of the panel', () => {
  expect(actions.length).toBeGreaterThan(25);
});

it.each(actions)('%s asks for what its mutation takes, and for all it needs', (_, action) => {
  const taken = inputOf(action).getFields();
  const sent = [
    ...(action.fields ?? []).filter(({ unsent }) => !unsent).map(({ name }) => name),
    ...Object.keys(action.fixed ?? {}),
    ...besides(action),
  ];
  expect(sent.filter((name) => !(name in taken))).toEqual([]);
  const needed = Object.values(taken).filter(isRequiredInputField);
  expect(needed.map(({ name }) => name).filter((name) => !sent.includes(name))).toEqual([]);
});

it.each(actions)('%s insists on what its mutation needs', (_, action) => {
  const taken = inputOf(action).getFields();
  const lenient = (action.fields ?? []).filter(
    ({ name, required, unsent }) => !unsent && isRequiredInputField(taken[name]) && !required,
  );
  expect(lenient).toEqual([]);
});

it.each(actions)('%s offers nothing that its mutation does not know', (_, action) => {
  const taken = inputOf(action).getFields();
  const unknown = (action.fields ?? []).flatMap((field) => {
    if (field.kind !== 'choice' && field.kind !== 'several') return [];
    const type = getNamedType(taken[field.name]?.type);
    return isEnumType(type) ? field.values.filter((value) => !type.getValue(value)) : [];
  });
  expect(unknown).toEqual([]);
});

it.each(actions)('%s has its words', (name) => {
  const words = (en.adal.actions as Record<string, { label: string; explain: string } | undefined>)[name];
  expect(words?.label).toBeTruthy();
  expect(words?.explain).toBeTruthy();
});

it.each(actions)('%s names its fields and choices', (_, { fields = [] }) => {
  const labels = en.adal.fields as Record<string, string>;
  const enums = en.adal.enums as Record<string, Record<string, string>>;
  expect(fields.filter(({ name, label }) => !labels[label ?? name])).toEqual([]);
  const choices = fields.flatMap((field) =>
    field.kind === 'choice' || field.kind === 'several'
      ? field.values.map((v) => [field.texts, v] as const)
      : [],
  );
  expect(choices.filter(([texts, value]) => !enums[texts]?.[value])).toEqual([]);
});

it('knows every enum value that the server may answer with', () => {
  const words = { ...en.adal.enums, ...en.adal.states } as Record<string, Record<string, string>>;
  const unnamed = Object.entries(wordsByEnum).flatMap(([type, texts]) => {
    const values = schema.getType(type);
    if (!values || !('getValues' in values)) return [`no enum ${type}`];
    return values
      .getValues()
      .filter(({ name }) => !words[texts]?.[name])
      .map(({ name }) => `${type}.${name}`);
  });
  expect(unnamed).toEqual([]);
});

/** Which words stand for which enum of the graph. */
const wordsByEnum: Record<string, string> = {
  ApplicantKind: 'applicantKind',
  BribeNature: 'nature',
  BriberyDirection: 'direction',
  BreakGlassState: 'breakGlass',
  Channel: 'channel',
  ChargeOffGround: 'chargeOffGround',
  CrbState: 'crbEntry',
  DeadlineKind: 'deadline',
  DepartmentKind: 'departmentKind',
  DisclosureField: 'disclosureField',
  DisclosureGrantState: 'disclosureGrant',
  DisclosureRefusalReason: 'disclosureRefusal',
  DisclosureRequestState: 'disclosureRequest',
  DisclosureTraceKind: 'disclosureTrace',
  EnvelopeState: 'envelope',
  CustodianMailState: 'custodianMail',
  Gravity: 'gravity',
  HolidayKind: 'holidayKind',
  Language: 'language',
  LetterChannel: 'letterChannel',
  LetterState: 'letter',
  MciPurpose: 'mciPurpose',
  MessageCategory: 'category',
  NoticeKind: 'noticeKind',
  NoticeState: 'notice',
  PasskeyState: 'passkey',
  PaymentOrderState: 'paymentOrder',
  AddressLabelState: 'label',
  AgreementState: 'agreement',
  CallBackState: 'callBack',
  CallOrderFate: 'callFate',
  CallPurpose: 'callPurpose',
  CheckInOutcome: 'checkInOutcome',
  CheckInState: 'checkIn',
  ComparisonPurpose: 'comparisonPurpose',
  ContactDirection: 'contactDirection',
  ContactMeans: 'contactMeans',
  EmployerAct: 'employerAct',
  EmployerProcedureState: 'employerProcedure',
  IdentityCorrectionState: 'correction',
  LeakIncidentState: 'incident',
  MeasureKind: 'measureKind',
  MeasureState: 'measure',
  PersonMergeState: 'merge',
  PersonRole: 'personRole',
  ProtectionRecordState: 'protectionRecord',
  Redecision: 'redecision',
  RetaliationState: 'retaliation',
  RetentionState: 'retention',
  Sameness: 'sameness',
  ThreatLevel: 'threatLevel',
  ProtectionState: 'protection',
  ProtocolState: 'protocol',
  ReferralKind: 'referralKind',
  ReferralState: 'referral',
  ReportForm: 'form',
  ReportState: 'report',
  ReviewOutcome: 'reviewStep',
  RewardBasis: 'basis',
  RewardCaseState: 'rewardCase',
  RewardCourtActKind: 'courtActKind',
  RewardOutcome: 'rewardCase',
  RewardStatus: 'rewardStatus',
  Role: 'role',
  RoleRequestKind: 'roleRequestKind',
  RoleRequestState: 'roleRequest',
  SecrecyRegime: 'regime',
  TaskKind: 'taskKind',
  TaskState: 'task',
  VoteChoice: 'voteChoice',
  WarningState: 'warning',
};
