import { type Day, inForceOn } from '../../../calendar';
import type { RequestContext } from '../../../kernel';
import { today } from '../today';
import { OrganizationProfile } from './organizationProfile.entity';

/** The profile in force on a day, today by default; null before the first. One statement a request. */
export async function profileInForce(
  ctx: RequestContext,
  day: Day = today(ctx.clock),
): Promise<OrganizationProfile | null> {
  const loader = ctx.loader<string, OrganizationProfile[]>('organizationProfiles', async (keys) => {
    const all = await ctx.read.find(OrganizationProfile, { where: { withdrawn: false } });
    return keys.map(() => all);
  });
  return inForceOn(await loader.load('all'), day)[0] ?? null;
}
