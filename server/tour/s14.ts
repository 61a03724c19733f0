import type { Expectations } from './expectations';
import { closes, identityAcknowledged, notify, registerByPost, review, seeReport } from './reports';
import type { Stage } from './stage';

const NON_CRIMINAL = `mutation TourNonCriminal($input: ClassifyAsNonCriminalInput!) { classifyAsNonCriminal(input: $input) { report { state version } } }`;
const RETURN = `mutation TourReturn($input: ReturnWithExplanationInput!) { returnWithExplanation(input: $input) { report { state } } }`;

/** S14: a debt between neighbours goes back with an explanation (R28); no entry in the Crime Record Book (R24). */
export async function returnCivilMatter(stage: Stage, points: Expectations): Promise<void> {
  stage.heading('S14  A letter about a private debt: a matter of civil law');
  const id = await registerByPost(stage, points.sample);
  await identityAcknowledged(stage, id);
  points.meet('decision.triage', await explain(stage, id), (triage) => `TRIAGED_${triage}`);
  const { crbEntry, notices } = await seeReport(stage, 'officer', id);
  stage.equal(crbEntry, null, 'no entry in the Crime Record Book (R24)');
  points.meet('decision.disposition', notices[0]?.kind);
  await notify(stage, id, 'RETURNED_WITH_EXPLANATION');
  await closes(stage, id);
}

/** A matter that is no crime goes back with an explanation; the notice of it is owed. Returns the state it was classified to. */
export async function explain(stage: Stage, id: string): Promise<string> {
  const expectedVersion = await review(stage, id);
  const classified = await stage.step(
    'manager',
    'classifies it as non-criminal',
    () =>
      stage.mutate<{ classifyAsNonCriminal: { report: { state: string; version: number } } }>(
        'manager',
        NON_CRIMINAL,
        {
          id,
          expectedVersion,
        },
      ),
    ({ classifyAsNonCriminal }) => classifyAsNonCriminal.report.state,
  );
  await stage.step(
    'manager',
    'returns it with an explanation',
    () =>
      stage.mutate<{ returnWithExplanation: { report: { state: string } } }>('manager', RETURN, {
        id,
        expectedVersion: classified.classifyAsNonCriminal.report.version,
        explanation:
          'Спор о долге по расписке рассматривает суд общей юрисдикции по месту жительства ответчика.',
      }),
    ({ returnWithExplanation }) => returnWithExplanation.report.state,
  );
  return classified.classifyAsNonCriminal.report.state;
}
