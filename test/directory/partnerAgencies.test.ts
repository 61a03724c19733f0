import { Viewer } from '../../server/kernel';
import { PartnerAgency } from '../../server/subgraphs/directory/partnerAgency/partnerAgency.entity';
import {
  mayReadAgency,
  scopeAgencies,
} from '../../server/subgraphs/directory/partnerAgency/partnerAgency.policy';
import { onEachDatabase } from '../support/databases';
import { admin, DirectoryUnderTest, partnerViewer, publicViewer, staffViewer } from './running';

const REGISTER = `mutation ($input: RegisterPartnerAgencyInput!) {
  registerPartnerAgency(input: $input) { partnerAgency { id code kind name active version viewerActions } } }`;
const DISABLE = `mutation ($input: DisablePartnerAgencyInput!) {
  disablePartnerAgency(input: $input) { partnerAgency { active version viewerActions } } }`;

let keys = 0;
const key = () => `agency-test-key-${keys++}`;
const agency = (more: object = {}) => ({
  idempotencyKey: key(),
  clientId: `client${keys}`,
  code: `CODE${keys}`,
  kind: 'COURT',
  nameKk: 'Сот',
  nameRu: 'Суд',
  nameEn: 'Court',
  ...more,
});

onEachDatabase('partner agencies', (open) => {
  let test: DirectoryUnderTest;
  beforeAll(async () => {
    test = await DirectoryUnderTest.start(open);
  });
  afterAll(() => test.stop());

  const register = async (more: object = {}) => {
    const { data, codes } = await test.ask(admin(), REGISTER, { input: agency(more) });
    expect(codes).toEqual([]);
    return data!.registerPartnerAgency['partnerAgency'] as { id: string; version: number };
  };

  it.each([
    ['a manager', staffViewer(['MANAGEMENT'], { stepUpAt: Date.now() }), {}, 'MISSING_PERMISSION'],
    ['another agency', partnerViewer('someone'), {}, 'MISSING_PERMISSION'],
    ['an administrator without second factor', admin({ stepUpAt: undefined }), {}, 'STEP_UP_REQUIRED'],
    ['whoever gives it no proper client id', admin(), { clientId: 'A B' }, 'BAD_INPUT'],
  ])('are not entered by %s', async (_, viewer, more, code) => {
    expect((await test.ask(viewer, REGISTER, { input: agency(more) })).codes).toEqual([code]);
  });

  it('are entered once, and told to whoever keeps copies', async () => {
    const entered = await register({ clientId: 'court-one', code: 'COURT-ONE' });
    expect(entered).toMatchObject({ kind: 'COURT', name: 'Court', active: true, version: 1 });
    for (const more of [{ clientId: 'court-one' }, { code: 'COURT-ONE' }]) {
      expect((await test.ask(admin(), REGISTER, { input: agency(more) })).codes).toEqual(['ACCOUNT_TAKEN']);
    }
    for (const destination of ['gateway', 'casework'] as const) {
      expect((await test.toldTo(destination)).filter((event) => event.key === entered.id)).toEqual([
        {
          kind: 'agency',
          key: entered.id,
          version: 1,
          data: {
            clientId: 'court-one',
            agencyId: entered.id,
            code: 'COURT-ONE',
            kind: 'COURT',
            nameKk: 'Сот',
            nameRu: 'Суд',
            nameEn: 'Court',
            active: true,
          },
        },
      ]);
    }
  });

  it('are shut out once, by an administrator', async () => {
    const { id } = await register();
    const disable = (viewer: ReturnType<typeof admin>, expectedVersion = 1) =>
      test.ask(viewer, DISABLE, { input: { idempotencyKey: key(), id, expectedVersion } });
    expect((await disable(partnerViewer(id))).codes).toEqual(['MISSING_PERMISSION']);
    expect((await disable(partnerViewer('someone'))).codes).toEqual(['NOT_FOUND']);
    expect((await disable(staffViewer(['MANAGEMENT']))).codes).toEqual(['MISSING_PERMISSION']);
    expect((await disable(admin({ stepUpAt: undefined }))).codes).toEqual(['STEP_UP_REQUIRED']);
    expect((await disable(admin(), 5)).codes).toEqual(['STALE_VERSION']);
    expect((await disable(admin())).data!.disablePartnerAgency['partnerAgency']).toEqual({
      active: false,
      version: 2,
      viewerActions: [],
    });
    expect((await disable(admin(), 2)).codes).toEqual(['WRONG_STATE']);
  });

  it('are listed by kind for staff; an agency finds itself only', async () => {
    const police = await register({ kind: 'POLICE' });
    const query = 'query ($kind: PartnerAgencyKind) { partnerAgencies(kind: $kind) { id kind } }';
    const all = await test.ask(staffViewer(['PROCEDURAL_OFFICER']), query, { kind: 'POLICE' });
    expect(all.data!.partnerAgencies).toEqual([{ id: police.id, kind: 'POLICE' }]);
    expect((await test.ask(partnerViewer(police.id), query)).data!.partnerAgencies).toEqual([
      { id: police.id, kind: 'POLICE' },
    ]);
  });

  it('are in the list of exactly those who may read them', async () => {
    const agencies = await test.read.find(PartnerAgency);
    expect(agencies.length).toBeGreaterThan(2);
    const viewers = [
      admin(),
      staffViewer(['DUTY_OFFICER']),
      staffViewer([]),
      publicViewer,
      partnerViewer('unknown'),
      ...agencies.map(({ id }) => partnerViewer(id)),
      { ...partnerViewer(agencies[0].id), agencyId: undefined },
    ].map((claims) => new Viewer(claims));
    for (const viewer of viewers) {
      const listed = await scopeAgencies(
        test.read.createQueryBuilder(PartnerAgency, 'agency'),
        viewer,
      ).getMany();
      const readable = agencies.filter((row) => mayReadAgency(viewer, row).allowed);
      expect(listed.map(({ id }) => id).sort()).toEqual(readable.map(({ id }) => id).sort());
    }
  });
});
