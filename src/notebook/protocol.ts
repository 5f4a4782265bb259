/**
 * The plain data that passes between the kernel, the build and the page. Everything here survives
 * structured clone and JSON (but for NaN and ±Infinity, which JSON cannot hold).
 */
import type { CompiledText } from './run/compile.ts';

/** The value that the reader chose for one input. */
export type InputValue = number | string | boolean;

/** An input as a snippet declared it, with the value it had in the run. */
export type InputSpec =
  | { kind: 'slider'; name: string; min: number; max: number; step: number; value: number }
  | { kind: 'number'; name: string; min?: number; max?: number; value: number }
  | { kind: 'choice'; name: string; options: string[]; value: string }
  | { kind: 'toggle'; name: string; value: boolean }
  | { kind: 'point'; name: string; axes: PointAxis[]; value: PlotPoint };

/** An axis along which a point is moved: a number of its own, chosen by a name of its own. */
export type PointAxis = { axis: 'x' | 'y'; name: string; min: number; max: number; step?: number };

/** A place in a figure, in the units of its scales: a number, or the name of a band. */
export type PlotPoint = { x?: number | string; y?: number | string };

/** One column of a table, or one channel of a figure's mark. */
export type Column = { label: string; values: (number | string)[] };

/** The marks of one kind in a figure, as data: what the readout, the table and the CSV are made of. */
export type Series = {
  label: string;
  columns: Column[];
  rows: number;
  /** Which columns place a row in the figure, and which one tells its lines apart. */
  x?: number;
  y?: number;
  z?: number;
  /** Which columns say the small plots (facets) that a row is in. */
  fx?: number;
  fy?: number;
  /** What a row's tip says, where the snippet asks for one: none for a row that is not drawn. */
  tips?: TipLine[][];
};

/** A line of a tip: a value, with its name unless it is a title, and its colour if it is one. */
export type TipLine = { label: string; value: string; colour?: string };

/** Small plots along one way: what each is for, and how many pixels it is from the first. */
export type Facets = { label: string; names: (number | string)[]; offsets: number[] };

/** A position scale of a figure, enough to go from a pixel back to a value. */
export type FigureScale = {
  label: string;
  type: string;
  domain: (number | string)[];
  range: number[];
  /** Where each band or point of an ordinal domain has its middle. */
  centres?: number[];
};

/** A figure: the picture, its words, and its numbers. */
export type Figure = {
  svg: string;
  /** The legend of its colours, its title and the like. */
  legend: LegendEntry[];
  alt: string;
  /** What to look at, in words that everyone sees. */
  caption?: string;
  width: number;
  height: number;
  scales: { x?: FigureScale; y?: FigureScale };
  facets: { fx?: Facets; fy?: Facets };
  series: Series[];
};

/** A part of a legend: a small picture, a text, or both. */
export type LegendEntry = { text: string; svg?: string };

/** One export of a snippet, as the page shows it. */
export type Output =
  | { name: string; kind: 'number'; value: number }
  | { name: string; kind: 'vector'; values: number[]; length: number }
  | { name: string; kind: 'table'; columns: Column[]; rows: number }
  | { name: string; kind: 'text'; text: string; length: number }
  | { name: string; kind: 'figure'; figure: Figure }
  | { name: string; kind: 'error'; message: string };

/** What went wrong, and where in the reader's own text (both counted from 1). */
export type RunError = {
  kind: 'syntax' | 'import' | 'runtime';
  message: string;
  /** The module whose text `line` and `column` point into, such as `topic/idea`. */
  module: string;
  line?: number;
  column?: number;
  /** The calls that led there through snippets, the innermost first; `line` and `column` are the first's. */
  path?: Place[];
};

/** A place in a module's text, counted from 1. */
export type Place = { module: string; line: number; column: number };

/** What a snippet wrote to the console: the first lines, and how many more there were. */
export type Log = { lines: string[]; dropped: number };

/** How far a long run is: `done` of `total`. */
export type Progress = { done: number; total: number; label: string };

/** What running one module gave. `error` is set when it did not finish; then `outputs` is empty. */
export type ModuleResult = {
  module: string;
  outputs: Output[];
  inputs: InputSpec[];
  log: Log;
  error?: RunError;
  /** What became of the checks of an exercise: the module's export `checks`. */
  checks?: Verdict[];
  /** The targets that it depends on, when it ran because of them. */
  triggeredBy?: string[];
};

/** The result of one check. `call`, `expected` and `actual` are empty when it passed. */
export type Verdict = {
  name: string;
  passed: boolean;
  /** The answer's function with the failing input: `double(21)`. */
  call: string;
  expected: string;
  actual: string;
};

/**
 * Events of a run: a module starts, shows something before it ends (its outputs and log until now), or
 * is done.
 */
export type RunEvent =
  | { kind: 'start'; module: string }
  | { kind: 'update'; module: string; outputs: Output[]; log: Log; progress?: Progress }
  | { kind: 'result'; result: ModuleResult };

/** A run: every module's text by name, which of them to run, and the inputs chosen so far. */
export type RunRequest = {
  /** `{ 'topic/idea': '…source…' }`: the targets and all that they import. */
  modules: Record<string, string>;
  /** What the build has made of those of them that are as in the book. */
  compiled?: Record<string, CompiledText>;
  targets: string[];
  /**
   * Modules to run again if they depend on a target: the other cells of the page. Those that `modules`
   * has no text of are passed over.
   */
  dependents?: string[];
  inputs: Record<string, Record<string, InputValue>>;
};

/** Results in the order of running: imported modules before those that import them. */
export type RunResponse = { results: ModuleResult[] };
