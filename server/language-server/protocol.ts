/**
 * What Forthright's server adds to the Language Server Protocol, as plain types.
 *
 * Invariant: types only, and JSON only. A client imports this file with `import type`; names of methods are keys of `Requests` and
 * `Notifications`. Lines and characters of LSP ranges count from 0; the `Place`s inside an Outcome count from 1.
 */
import type { Place, Outcome } from '../../language/index';

export type {
  AppliedConvention,
  Caution,
  CreditLine,
  DataOutcome,
  Evidence,
  ExpectationOutcome,
  Figure,
  MetricOutcome,
  Money,
  Outcome,
  Place,
  Right,
  ScenarioOutcome,
  Settlement,
  TargetOutcome,
  Todo,
  Verdict,
  Why,
  WindowSpan,
  WindowVerdict,
} from '../../language/index';

/** Requests that a client sends, by method. */
export interface Requests {
  /** Runs the agreement on its sample data, or gives the outcome at hand when nothing has changed. From now on edits re-run it. */
  'sla/simulate': { readonly params: AgreementParams; readonly result: Simulation };
  /** The last simulation as it stands; runs nothing. */
  'sla/outcome': { readonly params: AgreementParams; readonly result: Simulation };
  /** What a preview draws. Simulates first when nobody has. */
  'sla/previewModel': { readonly params: AgreementParams; readonly result: PreviewModel };
  /** Why a figure is what it is; null when there is no such figure (any more). */
  'sla/explain': { readonly params: ExplainParams; readonly result: Explanation | null };
  /** The outcome as one self-contained HTML page. Simulates first when nobody has. */
  'sla/report': { readonly params: AgreementParams; readonly result: Report };
  'sla/contract': { readonly params: AgreementParams; readonly result: ContractPage };
  'sla/status': { readonly params: AgreementParams; readonly result: Status };
  /** The page about a rule, as Markdown, or that of all rules, `README`; null when no rule has this code. */
  'sla/rulePage': {
    readonly params: { readonly code: string };
    readonly result: { readonly title: string; readonly markdown: string } | null;
  };
}

/** Requests that the server sends to a client that has said `clientFiles`: it reads what the server cannot reach. */
export interface ClientRequests {
  /** The bytes of a file in base64; null when there is none. At most `mostBytes`; a larger file answers with its size alone. */
  'sla/readFile': { readonly params: { readonly uri: string; readonly mostBytes: number }; readonly result: ReadResult | null };
  /** Files below a folder that match a pattern (`*`, `?`, `**`, `{a,b}`), as paths from the folder with forward slashes. */
  'sla/findFiles': { readonly params: { readonly folder: string; readonly pattern: string }; readonly result: readonly string[] };
}
export interface ReadResult {
  readonly size: number;
  readonly base64?: string;
}

/** Notifications from the server. */
export interface Notifications {
  /** After every run, also one that an edit or a changed data file has set off. Ask `sla/previewModel` for what to draw. */
  'sla/outcome': Simulation;
  /** Whenever something in the status of an agreement has changed. */
  'sla/didChangeStatus': Status;
}

/** Notifications from the client. */
export interface ClientNotifications {
  /** The workspace is trusted now: data may be read. */
  'sla/didGrantTrust': Record<string, never>;
  /** Nobody looks at this agreement's outcome any more: edits need not re-run it. */
  'sla/stopSimulating': AgreementParams;
}

export interface AgreementParams {
  /** Any file of the agreement; a file that another open agreement uses stands for that agreement's main file. */
  readonly uri: string;
  /** As in LSP: the client wants progress reported under this token. */
  readonly workDoneToken?: string | number;
}

/** `initializationOptions` of `initialize`. All may be left out: then the workspace is trusted and files are read from the disk. */
export interface InitializationOptions {
  /** False: no data file is read, and everything that would need one says so. */
  readonly trusted?: boolean;
  /** The client answers `ClientRequests`; used for files that the server's own host cannot read. */
  readonly clientFiles?: boolean;
  /** Where the page about a problem is, `{code}` standing for its code: `sla-rule:/{code}.md`. Without it diagnostics carry no link. */
  readonly rulePages?: string;
  /** Commands of the client to put into lenses and actions instead of the server's own. */
  readonly commands?: ClientCommands;
  /** Until the client answers `workspace/configuration`. */
  readonly settings?: PartialSettings;
}
export interface ClientCommands {
  /** Arguments: uri of the agreement. */
  readonly simulate?: string;
  /** Arguments: uri of the agreement, `FigureRef`. */
  readonly explain?: string;
}

/** Commands of `workspace/executeCommand`. */
export type ServerCommand =
  /** uri → Simulation */
  | 'sla.server.simulate'
  /** uri, FigureRef → Explanation | null */
  | 'sla.server.explain';

/** Settings of section `sla`, as `workspace/configuration` gives them. */
export interface Settings {
  /** How serious rules are before `rules` says otherwise: while drafting, while the other side reads, before anybody signs. */
  readonly preset: 'drafting' | 'review' | 'signing';
  /** Severity by rule, by group of rules or by code of problem; `off` hides it. Errors that stop a simulation stop it whatever they are shown as. */
  readonly rules: Readonly<Record<string, RuleSeverity>>;
  readonly hints: {
    /** `21 min 55 s a month` behind a percentage of time. */
    readonly budgets: boolean;
    /** Conventions that apply because the agreement is silent. */
    readonly defaults: boolean;
    /** `met 11 of 12` behind a target. */
    readonly outcomes: boolean;
  };
  readonly lenses: { readonly simulate: boolean; readonly outcomes: boolean };
  /** Folder that data files are named from, absolute or from the workspace folder; empty: the folder of the agreement. */
  readonly dataRoot: string;
  readonly limits: {
    /** Largest data file that is read into memory, in megabytes. */
    readonly largestFile: number;
    /** Memory of the database engine, in megabytes. */
    readonly memory: number;
  };
  readonly simulation: {
    /** Re-run after an edit or a change of a data file, once a simulation has been asked for. */
    readonly onChange: boolean;
    readonly engine: 'auto' | 'duckdb' | 'memory';
  };
}
export type RuleSeverity = 'off' | 'hint' | 'information' | 'warning' | 'error';
export type PartialSettings = { readonly [K in keyof Settings]?: Settings[K] extends string ? Settings[K] : Partial<Settings[K]> };

/** The last word on one agreement. */
export interface Simulation {
  /** The main file of the agreement. */
  readonly uri: string;
  readonly state: SimulationState;
  /** Counts the outcomes of this agreement; two simulations of one revision hold the same outcome. 0: none yet. */
  readonly revision: number;
  /** Why there is no outcome, or why it is not up to date: a sentence for a person. */
  readonly message?: string;
  /** The newest outcome there is. With a state other than `ready` it is of an earlier text or of earlier data. */
  readonly outcome?: Outcome;
}
export type SimulationState =
  /** Nobody has asked. */
  | 'none'
  /** The outcome is that of the present text and data. */
  | 'ready'
  /** A run is under way. */
  | 'running'
  /** The agreement has errors. */
  | 'errors'
  /** The workspace is not trusted. */
  | 'untrusted'
  /** No sentence says where sample data lie. */
  | 'no-data'
  | 'cancelled'
  /** The run broke off; `message` says why. */
  | 'failed';

export interface PreviewModel {
  readonly simulation: Simulation;
  /** Static SVG without script or style, one for each metric and each pair of obligor and obligee; none without an outcome. */
  readonly charts: {
    readonly metrics: readonly { readonly name: string; readonly svg: string }[];
    readonly money: readonly {
      readonly obligor: string;
      readonly obligee: string;
      readonly svg: string;
      /** The clauses in the order of their colours; `colour` is the number of the series, from 1. */
      readonly legend: readonly { readonly label: string; readonly colour: number }[];
      /** Something is drawn in outline: cut off by a limit, not claimed, or earned back. */
      readonly cutOff: boolean;
    }[];
  };
  /** The words at the places that credits, limits and rights come from, by `placeKey`: `uri:line:column`. */
  readonly clauses: Readonly<Record<string, string>>;
}

/** Which figure: one window of a target or metric, or one credit, right or point. */
export type FigureRef =
  | { readonly kind: 'target'; /** `TargetOutcome.id`. */ readonly id: string; readonly window: string }
  | { readonly kind: 'metric'; readonly name: string; readonly window: string }
  | { readonly kind: 'credit'; readonly id: string }
  | { readonly kind: 'right' | 'points' | 'todo'; readonly index: number };

/** By reference, or by a position in the text: then the last missed window (else the last) of the figure whose words stand there. */
export type ExplainParams = AgreementParams &
  ({ readonly figure: FigureRef } | { readonly position: { readonly line: number; readonly character: number } });

export interface Explanation {
  readonly figure: FigureRef;
  /** `Uptime Commitment in March 2026: missed, 99.876543%`. */
  readonly title: string;
  readonly parts: readonly ExplanationPart[];
  /** The words of the agreement that it follows from. */
  readonly place: Place;
  /** The whole as plain text. */
  readonly text: string;
}
export interface ExplanationPart {
  readonly kind: 'words' | 'sentences' | 'arithmetic' | 'counted' | 'excluded' | 'rows';
  readonly title: string;
  readonly lines: readonly { readonly text: string; readonly source?: string }[];
}

export interface Report {
  readonly simulation: Simulation;
  /** Absent when there is no outcome; `simulation.message` says why. */
  readonly html?: string;
  /** A name for the file: `agreement-outcome.html`. */
  readonly fileName: string;
}

export interface ContractPage {
  /** Absent while the agreement has errors, or where there is none. */
  readonly html?: string;
  /** A name for the file: `agreement-contract.html`. */
  readonly fileName: string;
}

export interface Status {
  readonly uri: string;
  readonly trusted: boolean;
  /** Problems in all files of the agreement, as they are shown. */
  readonly problems: { readonly errors: number; readonly warnings: number; readonly information: number; readonly hints: number };
  /** One for each records or metric with sample data. */
  readonly data: readonly DataStatus[];
  readonly simulation: {
    readonly state: SimulationState;
    readonly revision: number;
    readonly message?: string;
    /** The answer in one sentence. */
    readonly headline?: string;
  };
  /** What reads the data: known once it has been read. */
  readonly engine?: 'duckdb' | 'memory';
  /** One line for a status bar: `2 errors`, `Simulated: missed in March`. */
  readonly summary: string;
}
export interface DataStatus {
  readonly name: string;
  readonly files: readonly string[];
  readonly state: 'loaded' | 'missing' | 'not read';
  readonly rows?: number;
  readonly badRows?: number;
  readonly message?: string;
}
