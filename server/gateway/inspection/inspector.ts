import { join } from 'node:path';
import type { GraphQLFormattedError } from 'graphql';
import type { Departure } from '../departure';
import { type Contract, contractNames } from '../graph/contracts';
import { Refusal } from '../../kernel/refusal';
import { SharedWork } from '../sharedWork';
import { type JobSettings, SideProcess, SideProcessEnded } from '../sideProcess';
import type { InspectionAnswer, InspectionRequest } from './inspectorMain';

const MAIN = join(__dirname, 'inspectorMain.js');
/** With the limits of a document, inspecting one is a matter of milliseconds. */
const LONGEST_MS = 5_000;
/** However few new texts an account may send at once: its questions about the schema wait in the same line. */
const SHORTEST_LINE = 100;
/** Texts that nobody has seen before come after everything else, and are not kept waiting for good on a busy machine. */
const NICENESS = 10;

/** A question about the schema itself, of a document that was inspected. */
export interface SchemaQuestion {
  text: string;
  operationName: string | undefined;
  variables: Record<string, unknown>;
}

export interface Inspecting {
  /** Whether anybody still waits for it. */
  caller?: Departure;
  /** What has to be over first; once for all of the account who ask the same at a time. */
  before?: (caller: Departure) => Promise<void>;
  /** Whether the text was found sound meanwhile, for somebody else. */
  known?: () => boolean;
}

/**
 * Looks through texts before they are executed, in a process of its own that stands back for all others: parsing and
 * validation take longer the worse a text is, and meanwhile this process answers those whose texts it knows.
 */
export class Inspector {
  private readonly side: SideProcess<InspectionRequest, InspectionAnswer>;
  private readonly underway = new SharedWork<InspectionAnswer>();

  constructor(
    /** What each contract offers, as SDL. */
    apis: Record<Contract, string>,
    /** New texts that one account may send at once: all of them may wait. */
    unseen: number,
    main = MAIN,
  ) {
    this.side = new SideProcess({
      ...{ main, about: contractNames.map((name) => [name, apis[name]]) },
      ...{ longestMs: LONGEST_MS, niceness: NICENESS, mostWaiting: Math.max(SHORTEST_LINE, unseen) },
    });
  }

  /**
   * What is wrong with a text; nothing when it may be executed. Many of one account who ask the same at a time wait for
   * one answer; nobody waits in the line of another account. Throws a `Refusal`, of the limit it passes for one, and the
   * signal's reason when the caller leaves.
   */
  async inspect(
    contract: Contract,
    text: string,
    account: string,
    { caller, before, known }: Inspecting = {},
  ): Promise<readonly GraphQLFormattedError[]> {
    const answered = () => (known?.() ? {} : undefined);
    const ask = async (signal: AbortSignal) => {
      await before?.(signal);
      return this.ask({ contract, text }, { sender: account, signal, answered });
    };
    const { faults } = await this.underway.do(JSON.stringify([account, contract, text]), ask, caller);
    return faults ?? [];
  }

  /** The answer to a question about the schema, as JSON. Throws a `Refusal`. */
  async introspect(contract: Contract, question: SchemaQuestion, account: string): Promise<string> {
    const { answer } = await this.ask({ contract, ...question, execute: true }, { sender: account });
    return answer ?? '{}';
  }

  /** Until it has looked through something: it is quick from then on. */
  async warm(): Promise<void> {
    for (const contract of contractNames) await this.inspect(contract, '{ __typename }', '');
  }

  get isReady(): boolean {
    return this.side.isReady;
  }

  close(): void {
    this.side.close();
  }

  private async ask(
    request: InspectionRequest,
    how: JobSettings<InspectionAnswer>,
  ): Promise<InspectionAnswer> {
    const answer = await this.side.do(request, how).catch((error: unknown) => {
      throw error instanceof SideProcessEnded ? new Refusal('SUBGRAPH_UNAVAILABLE') : error;
    });
    const { refusal } = answer;
    if (refusal) throw new Refusal(refusal.code, refusal.params);
    return answer;
  }
}
