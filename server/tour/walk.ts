import { arrivalOf, readSamples, type SampleStatement } from '../demo/sampleStatements';
import type { Ground } from './ground';
import { reward } from './reward';
import { investigate, takeOralStatement } from './s01';
import { askAuditBody } from './s03';
import { returnCivilMatter } from './s14';
import { Stage } from './stage';

const CONVICTION_IN_FORCE = new Date('2026-09-01T10:00:00+05:00');

/**
 * Walks S01, S03 and S14 through their whole lives, each step by its own account, with the clock at their
 * dates. Returns how many steps there were. Throws a `Surprise` at the first difference from what they expect.
 */
export async function walk(
  ground: Ground,
  print: (line: string) => void,
  samples: ReadonlyMap<string, SampleStatement> = readSamples(),
): Promise<number> {
  const [s01, s03, s14] = ['S01', 'S03', 'S14'].map((id) => samples.get(id)!);
  let steps = 0;
  const chapter = async (instant: Date, play: (stage: Stage) => Promise<void>): Promise<void> => {
    const stage = new Stage(await ground.at(instant), ground.keysDir, print, ground.between, ground.hear);
    stage.steps = steps;
    await play(stage);
    steps = stage.steps;
  };
  let reportId = '';
  await chapter(arrivalOf(s01), async (stage) => {
    reportId = await takeOralStatement(stage, s01);
    await investigate(stage, reportId, s01);
  });
  await chapter(arrivalOf(s03), (stage) => askAuditBody(stage, s03));
  await chapter(arrivalOf(s14), (stage) => returnCivilMatter(stage, s14));
  await chapter(CONVICTION_IN_FORCE, (stage) => reward(stage, reportId, s01));
  return steps;
}
