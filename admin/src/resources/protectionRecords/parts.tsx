import type { ReactNode } from 'react';
import type { Action } from '../../actions/action';
import { Chip } from '../../display/Chip';
import { Deadline } from '../../display/Deadline';
import { Code, Day, Instant } from '../../display/Values';
import { checkInActions } from '../checkIns/actions';
import { procedureActions } from '../employerProcedures/actions';
import { incidentActions } from '../leakIncidents/actions';
import { measureActions } from '../protectionMeasures/actions';
import { type Decision, Decisions } from '../protectionMeasures/Decisions';
import { retaliationActions } from '../retaliationReports/actions';
import { agreementActions, correctionActions, mergeActions } from './actions';
import type { PartName, PartRow } from './operations';
import type { OpenedRow } from './texts.operations';

type Translate = (key: string, options?: object) => string;

/** How one part of a record is shown: which words, which columns, which acts. */
export interface Part {
  /** Name under `adal.states`, where its rows have one. */
  of?: string;
  title: string;
  acts?: readonly Action[];
  heading: (row: PartRow, translate: Translate) => ReactNode;
  /** Columns below the heading: label under `adal.fields`, and what stands there. */
  facts: (row: PartRow) => [label: string, value: ReactNode][];
  note?: (row: PartRow, translate: Translate) => ReactNode;
  /** What happened to a row before; more of it once its texts are opened. */
  history?: (row: PartRow, opened?: OpenedRow) => ReactNode;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const day = (value: unknown) => (value ? <Day on={text(value)} /> : null);
const instant = (value: unknown) => (value ? <Instant at={text(value)} /> : null);
const due = (value: unknown) => (value ? <Deadline deadline={{ dueAt: text(value) }} /> : null);
const word = (texts: string, column: string) => (row: PartRow, translate: Translate) =>
  row[column] ? translate(`adal.enums.${texts}.${text(row[column])}`) : '—';
const flagged = (column: string, key: string) => (row: PartRow, translate: Translate) =>
  row[column] === true ? <Chip tone="warning">{translate(`adal.protection.${key}`)}</Chip> : null;

export const parts: Record<PartName, Part> = {
  threats: {
    title: 'threats',
    heading: word('threatLevel', 'level'),
    facts: (row) => [
      ['reportedAt', instant(row.assessedAt)],
      ['reviewOn', day(row.reviewOn)],
    ],
    note: (row, translate) =>
      row.measuresNecessary === true ? (
        <Chip tone="warning">{translate('adal.fields.measuresNecessary')}</Chip>
      ) : null,
  },
  measures: {
    of: 'measure',
    title: 'measures',
    acts: measureActions,
    heading: word('measureKind', 'kind'),
    facts: (row) => [
      ['proposedAt', instant(row.proposedAt)],
      ['inForceFrom', day(row.inForceFrom)],
      ['reviewOn', day(row.reviewOn)],
      ['liftedOn', day(row.liftedOn)],
    ],
    note: flagged('exceptional', 'exceptional'),
    history: (row, opened) => (
      <Decisions decisions={row.decisions as Decision[]} opened={opened?.decisions ?? []} />
    ),
  },
  agreements: {
    of: 'agreement',
    title: 'agreements',
    acts: agreementActions,
    heading: (row) => instant(row.offeredAt),
    facts: (row) => [
      ['signedOn', day(row.signedOn)],
      ['inForceFrom', day(row.inForceFrom)],
      ['validUntil', day(row.validUntil)],
    ],
  },
  checkIns: {
    of: 'checkIn',
    title: 'checkIns',
    acts: checkInActions,
    heading: (row) => day(row.dueOn),
    facts: (row) => [
      ['heldAt', instant(row.heldAt)],
      ['attempts', Number(row.attempts) || null],
    ],
    note: (row, translate) =>
      row.outcome
        ? word('checkInOutcome', 'outcome')(row, translate)
        : row.months
          ? translate('adal.protection.afterMonths', { smart_count: Number(row.months) })
          : translate('adal.protection.extraCheckIn'),
  },
  contacts: {
    title: 'contacts',
    heading: (row) => instant(row.contactedAt),
    facts: () => [],
    note: (row, translate) =>
      `${word('contactDirection', 'direction')(row, translate)} · ${word('contactMeans', 'means')(row, translate)}`,
  },
  contactWishes: {
    title: 'wishes',
    heading: word('contactMeans', 'means'),
    facts: (row) => [['reportedAt', instant(row.expressedAt)]],
  },
  retaliationReports: {
    of: 'retaliation',
    title: 'retaliation',
    acts: retaliationActions,
    heading: word('employerAct', 'act'),
    facts: (row) => [
      ['actOn', day(row.actOn)],
      ['term', due(row.dueAt)],
      ['consentOn', day(row.consentOn)],
      ['addressedOn', day(row.addressedOn)],
    ],
    note: flagged('outOfTime', 'outOfTime'),
  },
  employerProcedures: {
    of: 'employerProcedure',
    title: 'procedures',
    acts: procedureActions,
    heading: word('employerAct', 'act'),
    facts: (row) => [
      ['materialsOn', day(row.materialsOn)],
      ['meetingOn', day(row.meetingOn)],
      ['term', due(row.dueAt)],
      ['decisionOn', day(row.decisionOn)],
      ['objectedOn', day(row.objectedOn)],
    ],
    note: flagged('materialsLate', 'late'),
  },
  incidents: {
    of: 'incident',
    title: 'incidents',
    acts: incidentActions,
    heading: (row) => instant(row.reportedAt),
    facts: (row) => [['suspectedSince', day(row.suspectedSince)]],
  },
  corrections: {
    of: 'correction',
    title: 'corrections',
    acts: correctionActions,
    heading: (row) => instant(row.proposedAt),
    facts: () => [],
  },
  merges: {
    of: 'merge',
    title: 'merges',
    acts: mergeActions,
    heading: (row) => <Code>{text(row.otherPersonId)}</Code>,
    facts: (row) => [
      ['pseudonym', <Code key="p">{text(row.personId)}</Code>],
      ['proposedAt', instant(row.proposedAt)],
    ],
  },
  labels: {
    of: 'label',
    title: 'labels',
    heading: (row) => instant(row.orderedAt),
    facts: () => [],
  },
};
