import { networkOf } from '../../server/gateway/http/network';
import { World } from './support/world';

describe('what an address counts as', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2::ffff', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002:0:0:0:0', '2001:db8:1:2::/64'],
    ['2001:db8::', '2001:db8:0:0::/64'],
    ['2001:db8::1:2:3:4:5', '2001:db8:0:1::/64'],
    ['1:2:3:4:5:6:7::', '1:2:3:4::/64'],
    ['::2:3:4:5:6:7:8', '0:2:3:4::/64'],
    ['::', '0:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['fe80::2%25', 'fe80:0:0:0::/64'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['::FFFF:192.0.2.1', '192.0.2.1'],
    ['::ffff:c000:201', '192.0.2.1'],
    ['0:0:0:0:0:ffff:255.255.255.255', '255.255.255.255'],
    ['::ffff:0:0', '0.0.0.0'],
    ['::ffff:0:192.0.2.1', '0:0:0:0::/64'],
    ['64:ff9b::192.0.2.1', '64:ff9b:0:0::/64'],
    ['unknown', 'unknown'],
    ['', ''],
    ['2001:db8::1::2', '2001:db8::1::2'],
    ['[2001:db8::1]:443', '[2001:db8::1]:443'],
  ])('%s: %s', (address, network) => expect(networkOf(address)).toBe(network));

  it('is the network of whoever asks from another address each time', async () => {
    const rates = { account: 100, address: 100, pages: 2, unseen: 100 };
    const world = await World.open({ config: { rates, trustProxy: true } });
    const ask = async (from: string) =>
      (await fetch(`${world.url}/`, { headers: { 'x-forwarded-for': from } })).status;
    for (const from of ['2001:db8::1', '2001:db8::2', '192.0.2.1', '::ffff:192.0.2.1'])
      expect(await ask(from)).not.toBe(429);
    expect(await ask('2001:db8::3')).toBe(429);
    expect(await ask('192.0.2.1')).toBe(429);
    expect(await ask('2001:db8:0:1::1')).not.toBe(429);
    expect(await ask('192.0.2.2')).not.toBe(429);
    await world.close();
  });
});
