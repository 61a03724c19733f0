import { arrivalOf, readSamples, type SampleStatement } from '../demo/sampleStatements';
import type { Ground } from './ground';
import { reward } from './reward';
import { investigate, takeOralStatement } from './s01';
import { askAuditBody, countPlainHours } from './s03';
import { returnCivilMatter } from './s14';
import { Expectations } from './expectations';
import { Stage } from './stage';

const CONVICTION_IN_FORCE = new Date('2026-09-01T10:00:00+05:00');

const FIVE_MINUTES_MS = 5 * 60_000;

/**
 * Walks S01, S03 and S14 through their whole lives, each step by its own account, with the clock at their dates
 * where it can be set. Returns how many steps there were. Throws a `Surprise` at the first difference from what the
 * samples say, and for anything they say that was not looked at.
 */
export async function walk(
  ground: Ground,
  print: (line: string) => void,
  samples: ReadonlyMap<string, SampleStatement> = readSamples(),
): Promise<number> {
  const dated = !ground.keepsItsClock;
  const all = ['S01', 'S03', 'S14'].map((id) => new Expectations(samples.get(id)!, dated));
  const [s01, s03, s14] = all;
  let steps = 0;
  const chapter = async (
    instant: Date,
    play: (stage: Stage, now: Date) => Promise<void>,
    settings: NodeJS.ProcessEnv = {},
  ): Promise<void> => {
    const url = await ground.at(instant, settings);
    const stage = new Stage(url, ground.keysDir, print, ground.between, ground.hear);
    stage.steps = steps;
    await play(stage, dated ? instant : new Date());
    steps = stage.steps;
  };
  const known = { reportId: '', erdrNumber: '' };
  await chapter(arrivalOf(s01.sample), async (stage, now) => {
    known.reportId = await takeOralStatement(stage, s01, now);
    known.erdrNumber = await investigate(stage, known.reportId, s01, now);
  });
  if (dated) {
    const before = new Date(arrivalOf(s03.sample).getTime() - FIVE_MINUTES_MS);
    await chapter(before, (stage) => countPlainHours(stage, s03), { TERM_PROFILE: 'PLAIN_72_HOURS' });
  } else s03.passOver('expect.dueAt.PLAIN_72_HOURS');
  await chapter(arrivalOf(s03.sample), (stage) => askAuditBody(stage, s03));
  await chapter(arrivalOf(s14.sample), (stage) => returnCivilMatter(stage, s14));
  await chapter(CONVICTION_IN_FORCE, (stage, now) => reward(stage, known, s01, now));
  for (const points of all) points.allMet();
  const passedOver = all.flatMap((points) => points.passedOver);
  if (passedOver.length > 0) print(`\nnot looked at, for it goes by the date: ${passedOver.join(', ')}`);
  return steps;
}
