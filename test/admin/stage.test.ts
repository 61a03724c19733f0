import { stageOf } from '../../admin/src/resources/vault/stage';

const custodian = {
  accountId: 'a',
  custodian: null,
  holdsShare: false,
  entered: false,
  fingerprint: null as string | null,
  agreed: false,
  confirmed: false,
};

it('tells the first dealing of shares from later ones', () => {
  const custodians = [custodian];
  expect(stageOf({ state: 'UNSPLIT', ceremony: 'NONE', custodians })).toBe('FIRST');
  expect(stageOf({ state: 'CLOSED', ceremony: 'NONE', custodians })).toBe('NONE');
  expect(stageOf({ state: 'UNSPLIT', ceremony: 'JOINING', custodians })).toBe('JOINING');
});

it('tells a dealing that all confirmed and that goes on from one under way', () => {
  const joined = { ...custodian, fingerprint: 'f' };
  const confirmed = { ...joined, confirmed: true };
  expect(stageOf({ state: 'OPEN', ceremony: 'DEALT', custodians: [joined, confirmed] })).toBe('DEALT');
  expect(stageOf({ state: 'OPEN', ceremony: 'DEALT', custodians: [confirmed, confirmed] })).toBe('UNCERTAIN');
});
