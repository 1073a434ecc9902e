import { describe, expect, it } from 'vitest';
import { requestKey, type Observations, type Request } from '../../language/evaluator/observations';
import { openFolder } from '../../server/condense/data-files';
import { openMemorySource } from '../../server/condense/memory-source';
import { observe, type Evaluate } from '../../server/condense/observe';
import { dataFolder, drafted, instant, recordsOf } from './data-folder';

const AGREEMENT = drafted({ records: [recordsOf('Probes', { Checked: 'time' })] });
const EXTENT: Request = { kind: 'extent', records: 'Probes' };

function source() {
  return openMemorySource(AGREEMENT, openFolder(dataFolder({ 'data/probes.csv': 'Checked\n2026-01-05\n2026-01-06\n' })));
}

/** Asks for the extent, then for the rows of its first day, then is satisfied. */
const evaluate: Evaluate<string> = (_, { answers }) => {
  const extent = answers.get(requestKey(EXTENT));
  if (extent?.kind !== 'extent') return { needs: [EXTENT] };
  const cells = { kind: 'at', boundaries: [extent.first ?? 0n, (extent.first ?? 0n) + 1n] } as const;
  const tally: Request = { kind: 'tally', records: 'Probes', dated: { kind: 'field', field: 'Checked' }, cells };
  const count = answers.get(requestKey(tally));
  return count?.kind === 'tally' ? { outcome: `${count.count[0] ?? 0} of ${extent.rows}` } : { needs: [EXTENT, tally] };
};

describe('observe', () => {
  it('answers until there is an outcome, and keeps what it learnt', async () => {
    const { outcome, observations } = await observe(AGREEMENT, source(), evaluate);
    expect([outcome, [...observations.answers.values()].map(({ kind }) => kind), [...observations.data.keys()]]).toEqual([
      '1 of 2',
      ['extent', 'tally'],
      ['Probes'],
    ]);
  });

  it('asks for nothing that is known', async () => {
    const { observations } = await observe(AGREEMENT, source(), evaluate);
    const closed = { answer: () => Promise.reject(new Error('asked again')), close: () => Promise.resolve() };
    expect((await observe(AGREEMENT, closed, evaluate, { known: observations })).outcome).toBe('1 of 2');
  });

  it('asks a source only for what is new in each round', async () => {
    const asked: string[][] = [];
    const memory = source();
    const listening = {
      answer: (requests: readonly Request[]): Promise<Observations> => {
        asked.push(requests.map(({ kind }) => kind));
        return memory.answer(requests);
      },
      close: () => memory.close(),
    };
    await observe(AGREEMENT, listening, evaluate);
    expect(asked).toEqual([['extent'], ['tally']]);
  });

  it('does not run for ever', async () => {
    await expect(observe(AGREEMENT, source(), () => ({ needs: [EXTENT] }))).rejects.toThrow(
      'The evaluator asks for what it has been told already.',
    );
    let round = 0;
    const endless = (): { needs: Request[] } => ({ needs: [{ kind: 'rows', records: 'Probes', fields: [`F${++round}`] }] });
    await expect(observe(AGREEMENT, source(), endless)).rejects.toThrow('The evaluator is not satisfied after 50 rounds of answers.');
  });

  it('stops when it is cancelled, and reports how far it is', async () => {
    const controller = new AbortController();
    const messages: string[] = [];
    const progress = ({ message }: { message: string }): void => {
      messages.push(message);
      controller.abort();
    };
    const evaluation = observe(AGREEMENT, source(), evaluate, { signal: controller.signal, progress });
    await expect(evaluation).rejects.toThrow(/abort/i);
    expect(messages).toEqual(['Reading data/probes.csv']);
    const again = await observe(AGREEMENT, source(), evaluate, {
      known: { answers: new Map([[requestKey(EXTENT), { kind: 'extent', rows: 9, first: instant('2026-01-05') }]]), data: new Map() },
    });
    expect(again.outcome).toBe('1 of 9');
  });
});
