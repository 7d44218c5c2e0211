import { failure, StewardError } from '../../contract/errors.js';
import type { Parameters } from '../../contract/parameters.js';
import { MAX_TRIAL_TEXT, TRIAL_MS, type TrialNews, type TrialProgress } from '../../contract/trial.js';
import type { Service } from '../../contract/helper/model.js';
import { nameHolders } from '../diagnosis/port-holder.js';
import { runFindings } from '../diagnosis/run-findings.js';
import type { HelperSupervisor } from '../helper/supervisor.js';
import { StreamText } from './stream-text.js';

/** What a test run is of. */
export interface TrialSubject {
  readonly parameters: Parameters;
  /** The account that the service is to have, for what is said about the run. */
  readonly account: string;
}

interface Run {
  readonly owner: object;
  readonly tell: (progress: TrialProgress) => void;
  readonly account: string;
  readonly texts: Readonly<Record<'stdout' | 'stderr', StreamText>>;
  readonly startedAt: number;
  /** The newest text of both streams. */
  tail: string;
  last: Pick<TrialProgress, 'droppedBytes' | 'processes' | 'sockets'>;
}

/** The test run of the application: at most one, which belongs to the client that began it and ends with it. */
export class Trials {
  readonly #helper: Pick<HelperSupervisor, 'call'>;
  readonly #services: () => readonly Service[];
  #run: Run | null = null;

  constructor(helper: Pick<HelperSupervisor, 'call'>, services: () => readonly Service[]) {
    this.#helper = helper;
    this.#services = services;
  }

  /**
   * Starts a program as the host would, as the present user.
   *
   * @param tell is called with what is new, the last time with its end
   * @throws StewardError `trialRunning`, or why the program cannot be started
   */
  async start(owner: object, subject: TrialSubject, tell: Run['tell']): Promise<{ commandLine: string }> {
    if (this.#run !== null) {
      throw new StewardError(failure('trialRunning', { message: 'a test run is under way' }));
    }
    const run: Run = {
      owner,
      tell,
      account: subject.account,
      texts: { stdout: new StreamText(), stderr: new StreamText() },
      startedAt: Date.now(),
      tail: '',
      last: { droppedBytes: 0, processes: 1, sockets: [] },
    };
    this.#run = run;
    try {
      const { commandLine } = await this.#helper.call('trial', {
        parameters: subject.parameters,
        limitMs: TRIAL_MS,
      });
      return { commandLine };
    } catch (error) {
      if (this.#run === run) this.#run = null;
      throw error;
    }
  }

  /** Ends the client's run, if it has one, also while it starts: the helper takes one request after the other. */
  async end(owner: object): Promise<void> {
    if (this.#run?.owner !== owner) return;
    await this.#helper.call('endTrial', {});
  }

  /** What the helper tells. */
  take(news: TrialNews): void {
    const run = this.#run;
    if (run === null) return;
    const output = news.output.map(({ stream, bytes }) => ({
      stream,
      text: run.texts[stream].push(Buffer.from(bytes, 'base64')),
    }));
    if (news.end !== null) {
      output.push(
        { stream: 'stdout', text: run.texts.stdout.end() },
        { stream: 'stderr', text: run.texts.stderr.end() },
      );
    }
    run.tail = (run.tail + output.map(({ text }) => text).join('')).slice(-MAX_TRIAL_TEXT);
    run.last = { droppedBytes: news.droppedBytes, processes: news.processes, sockets: news.sockets };
    const told = { ...run.last, output: output.filter(({ text }) => text !== '') };
    if (news.end === null) {
      run.tell({ ...told, end: null });
      return;
    }
    this.#run = null;
    void this.#conclude(run, told, news.end);
  }

  /** The helper is gone, and the program with it. */
  lost(): void {
    const run = this.#run;
    if (run === null) return;
    this.#run = null;
    const end = { by: 'helper', exitCode: null, ranMs: Date.now() - run.startedAt, left: 0 } as const;
    run.tell({ ...run.last, output: [], end: { ...end, findings: [] } });
  }

  async #conclude(
    run: Run,
    told: Omit<TrialProgress, 'end'>,
    end: NonNullable<TrialNews['end']>,
  ): Promise<void> {
    const lines = run.tail.split(/\r?\n/);
    const findings = runFindings({ ...end, lines, account: run.account });
    const named = await nameHolders(findings, this.#helper, this.#services());
    run.tell({ ...told, end: { ...end, findings: named } });
  }
}
