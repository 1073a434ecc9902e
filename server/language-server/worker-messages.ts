/** What the server and the worker that simulates for it say to each other. Plain data, fit for structured cloning. */
import type { DataEvidence } from '../../language/index';
import type { ColumnsQuestion, Drawings, FileColumns, SimulationJob, SimulationRun } from './simulator';

export type ToWorker =
  | { readonly id: number; readonly kind: 'run'; readonly job: SimulationJob }
  | { readonly id: number; readonly kind: 'draw' | 'gather' | 'write' | 'release'; readonly main: string }
  | { readonly id: number; readonly kind: 'columns'; readonly question: ColumnsQuestion }
  | { readonly id: number; readonly kind: 'cancel' }
  | { readonly id: number; readonly kind: 'close' };

export type FromWorker =
  | {
      readonly id: number;
      readonly kind: 'done';
      readonly result: SimulationRun | DataEvidence | Drawings | FileColumns | string | undefined;
    }
  | { readonly id: number; readonly kind: 'failed'; readonly message: string }
  | { readonly id: number; readonly kind: 'progress'; readonly message: string; readonly fraction?: number };
