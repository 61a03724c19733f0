import { Server } from 'node:http';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Attempt } from '../../server/gateway/attempts/attempt.entity';
import { Browser } from '../../server/gateway/cli/browser';
import { couponOf, DirectoryResolver } from './support/subgraphs';
import { World } from './support/world';

const COUPON = `coupon/${couponOf}`;

describe('pages and files', () => {
  let world: World;
  const panelDir = mkdtempSync(join(tmpdir(), 'adal-panel-'));
  beforeAll(async () => {
    writeFileSync(join(panelDir, 'index.html'), '<!doctype html><title>panel</title>');
    world = await World.open({ config: { panelDir } });
    await world.publishStaff('duty');
  });
  afterAll(async () => {
    await world.close();
    rmSync(panelDir, { recursive: true });
  });

  const collect = (codes: Record<string, string>, language = 'en') =>
    new Browser(world.url).postForm(`/collect?lang=${language}`, codes);

  it('refuses a file to whoever is not signed in', async () => {
    expect((await fetch(`${world.url}/files/${COUPON}`)).status).toBe(401);
  });

  it('refuses files that are not there, whoever would make them', async () => {
    const browser = await world.signIn('duty');
    const other = COUPON.replace('7', '8');
    const wrong = [other, 'coupon', 'coupon/870314401234', COUPON.toUpperCase(), `${COUPON}/x`];
    const kinds = ['nothing', 'coupon/..', 'constructor'].map((kind) => COUPON.replace('coupon', kind));
    for (const path of [...wrong, ...kinds]) {
      expect((await browser.get(`/files/${path}`)).status).toBe(404);
    }
  });

  it('brings a file from the subgraph that makes it, for the viewer', async () => {
    const response = await (await world.signIn('duty')).get(`/files/${COUPON}`);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('content-disposition')).toBe('inline; filename="coupon.pdf"');
    expect(response.headers.get('content-security-policy')).toContain('sandbox');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.text()).toBe('for staff-of-duty');
  });

  it('refuses wrong collect codes with one answer, and too many tries', async () => {
    const wrong = await collect({ collectCode: 'COLLECT-1', checkCode: 'x' });
    expect(wrong.status).toBe(404);
    const html = await wrong.text();
    expect(html).toContain('The codes do not match');
    expect(html).not.toContain('COLLECT-1');
    for (let i = 0; i < 4; i++) await collect({ collectCode: 'COLLECT-1', checkCode: 'x' });
    expect((await collect({ collectCode: 'COLLECT-1', checkCode: 'CHECK-1' })).status).toBe(429);
  });

  it('shows an applicant the answer for both codes, as text', async () => {
    await world.store.write((manager) => manager.clear(Attempt));
    const response = await collect({ collectCode: 'COLLECT-1', checkCode: 'CHECK-1' }, 'kk');
    expect(response.status).toBe(200);
    const html = await response.text();
    expect(html).toContain('<article lang="kk">\n<h2>Жауап</h2>');
    expect(html).toContain('&#60;b&#62;екінші&#60;/b&#62;');
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  it('shows the collect form in three languages, with a label for each field', async () => {
    for (const language of ['kk', 'ru', 'en']) {
      const html = await (await fetch(`${world.url}/collect?lang=${language}`)).text();
      expect(html).toContain(`<html lang="${language}">`);
      for (const field of ['collectCode', 'checkCode']) {
        expect(html).toContain(`<label for="${field}">`);
        expect(html).toContain(`id="${field}"`);
      }
    }
  });

  it('gives the panel to every address that is nobody else’s', async () => {
    for (const path of ['/', '/reports/1', '/anything']) {
      const response = await fetch(`${world.url}${path}`);
      expect(response.status).toBe(200);
      expect(await response.text()).toContain('<title>panel</title>');
    }
    expect((await fetch(`${world.url}/anything`, { method: 'POST' })).status).toBe(404);
  });

  it('stops while a browser keeps its connection, and answers what it took in', async () => {
    const other = await World.open();
    await other.publishStaff('duty');
    const browser = await other.signIn('duty');
    const cut = jest.spyOn(Server.prototype, 'closeAllConnections');
    const underWay = new Promise<void>((resolve) => {
      const slow = DirectoryResolver.prototype.slow;
      jest.spyOn(DirectoryResolver.prototype, 'slow').mockImplementationOnce((ms) => {
        resolve();
        return slow(ms);
      });
    });
    const answer = other.ask(browser, '{ slow(ms: 500) }');
    await underWay;
    await other.close();
    expect((await answer).data).toEqual({ slow: 'done' });
    expect(cut).not.toHaveBeenCalled();
    jest.restoreAllMocks();
  });
});
