import { countStatements } from '../support/countStatements';
import { onEachDatabase } from '../support/databases';
import { admin, DirectoryUnderTest, partnerViewer, publicViewer, staffViewer } from './running';

const duty = staffViewer(['DUTY_OFFICER']);
const inKazakh = staffViewer(['DUTY_OFFICER'], { language: 'kk' });

onEachDatabase('reference data', (open) => {
  let test: DirectoryUnderTest;
  beforeAll(async () => {
    test = await DirectoryUnderTest.start(open);
    await test.publish();
  });
  afterAll(() => test.stop());

  it.each([
    '{ departments { code } }',
    '{ offences { id } }',
    '{ mciRates { amount } }',
    '{ organizationProfile { name } }',
    '{ callCentreSchedule { profile } }',
    '{ holidays(year: 2026) { date } }',
    '{ partnerAgencies { id } }',
    '{ staff { nodes { id } } }',
  ])('is closed to whoever has no permission: %s', async (query) => {
    expect(await test.ask(publicViewer, query)).toMatchObject({ codes: ['MISSING_PERMISSION'] });
  });

  it('answers references of others with nothing for whoever has no permission', async () => {
    const { data, codes } = await references(publicViewer);
    expect(codes).toEqual([]);
    expect(data).toEqual({ _entities: [null, null, null] });
  });

  it('answers any number of references with one statement a type, in order, null for unknown keys', async () => {
    const { data } = await references(duty);
    expect(data).toEqual({
      _entities: [{ name: 'Astana' }, { title: 'Taking a bribe', gravity: 'SERIOUS' }, null],
    });
    const many = Array.from({ length: 50 }, (_, i) => [
      { __typename: 'Department', code: i % 2 ? '71' : '75' },
      { __typename: 'Offence', id: i % 2 ? 'CC-366-1' : 'CC-367-1' },
    ]).flat();
    const query = `query ($keys: [_Any!]!) { _entities(representations: $keys) { ... on Department { name phone } ... on Offence { title } } }`;
    const { store } = test.running.around;
    const { statements } = await countStatements(store, () => test.ask(duty, query, { keys: many }));
    expect(statements).toHaveLength(3);
  });

  function references(viewer: typeof duty) {
    return test.ask(
      viewer,
      `query ($keys: [_Any!]!) { _entities(representations: $keys) {
        ... on Department { name } ... on Offence { title gravity } } }`,
      {
        keys: [
          { __typename: 'Department', code: '71' },
          { __typename: 'Offence', id: 'CC-366-3' },
          { __typename: 'Offence', id: 'CC-999' },
        ],
      },
    );
  }

  it('speaks the viewer’s language, or the one asked for', async () => {
    const query = '{ departments { code name ru: name(lang: RU) } }';
    const { data } = await test.ask(inKazakh, query);
    expect(data!.departments).toContainEqual({ code: '71', name: 'Астана қаласы', ru: 'город Астана' });
    expect(data!.departments).toHaveLength(22);
  });

  it('gives a department without address of its own that of the service today', async () => {
    const { data } = await test.ask(duty, '{ departments { code kind address phone timeZone validFrom } }');
    expect(data!.departments).toContainEqual({
      code: '10',
      kind: 'TERRITORIAL',
      address: '37 Seifullin Street, Astana, 010000',
      phone: '1424',
      timeZone: 'Asia/Almaty',
      validFrom: '2022-06-08',
    });
  });

  it.each([
    ['2016-09-12', null, null],
    ['2019-03-22', 'National Anti-Corruption Bureau', 'Astana'],
    ['2019-03-23', 'National Anti-Corruption Bureau', 'Nur-Sultan'],
    ['2021-04-27', 'Anti-Corruption Agency', 'Nur-Sultan'],
    ['2022-09-17', 'Anti-Corruption Agency', 'Astana'],
    ['2025-06-29', 'Anti-Corruption Agency', 'Astana'],
    ['2025-06-30', 'National Security Committee', 'Astana'],
  ])('knows the service’s name and seat on %s', async (on, name, city) => {
    const query = 'query ($on: Date) { organizationProfile(on: $on) { name address } }';
    const { data } = await test.ask(duty, query, { on });
    if (name === null) return expect(data).toEqual({ organizationProfile: null });
    expect(data!.organizationProfile).toEqual({
      name: expect.stringContaining(name),
      address: expect.stringContaining(city),
    });
  });

  it('lists offences as the codes count, of one article or of all', async () => {
    const query = 'query ($a: String) { offences(article: $a) { id isCorruption maxYears } }';
    const { data } = await test.ask(duty, query, { a: '366' });
    expect((data!.offences as { id: string }[]).map(({ id }) => id)).toEqual([
      'CC-366-1',
      'CC-366-1-1',
      'CC-366-2',
      'CC-366-3',
      'CC-366-4',
    ]);
    expect((await test.ask(duty, query)).data!.offences).toHaveLength(52);
    expect((await test.ask(duty, query, { a: '253' })).data!.offences).toEqual([
      { id: 'CC-253', isCorruption: false, maxYears: null },
    ]);
  });

  it('lists the rates of the index, latest first', async () => {
    const { data } = await test.ask(duty, '{ mciRates { effectiveFrom amount purpose } }');
    expect(data!.mciRates).toHaveLength(15);
    expect(data!.mciRates[0]).toEqual({ effectiveFrom: '2026-01-01', amount: 4325, purpose: 'ALL' });
  });

  it('lists the holidays of a year in order, and of no year that is none', async () => {
    const query = 'query ($year: Int!) { holidays(year: $year) { date kind name } }';
    const { data } = await test.ask(duty, query, { year: 2026 });
    const days = (data!.holidays as { date: string }[]).map(({ date }) => date);
    expect(days).toEqual([...days].sort());
    expect(days).toEqual(expect.arrayContaining(['2026-03-09', '2026-05-27', '2026-12-16']));
    expect(days).not.toContain('2026-08-30');
    expect(await test.ask(duty, query, { year: 12 })).toMatchObject({ codes: ['BAD_INPUT'] });
  });

  it('lists the schedules of the call centre, or one', async () => {
    const query = 'query ($p: String) { callCentreSchedule(profile: $p) { day open close mode } }';
    expect((await test.ask(duty, query)).data!.callCentreSchedule).toHaveLength(5);
    expect((await test.ask(duty, query, { p: 'ROUND_THE_CLOCK' })).data!.callCentreSchedule).toEqual([
      { day: 'ALL', open: '00:00', close: '24:00', mode: 'STAFFED' },
    ]);
  });

  it('is open to partners too, and to administrators', async () => {
    for (const viewer of [partnerViewer('someone'), admin()]) {
      expect((await test.ask(viewer, '{ offences(article: "366") { id } }')).codes).toEqual([]);
    }
  });
});
