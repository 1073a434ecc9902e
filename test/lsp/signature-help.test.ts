import { describe, expect, it } from 'vitest';
import type { SignatureHelp } from 'vscode-languageserver';
import { ServerProcess } from './server-process';

let running: Promise<ServerProcess> | undefined;

/** The sentences that go on like this, each with the part that is next in brackets. */
async function help(sentence: string): Promise<string[]> {
  running ??= ServerProcess.start({ shared: true });
  const server = await running;
  if (server.textOf('untitled:a') === '') await server.open('untitled:a', 'party Provider means "Acme".\n');
  const position = await server.change('untitled:a', `party Provider means "Acme".\n${sentence}`);
  const found = await server.at<SignatureHelp | null>('signatureHelp', 'untitled:a', position);
  return (found?.signatures ?? []).map(({ label, parameters = [], activeParameter = 0 }) => {
    const [from, to] = parameters[activeParameter ?? 0]?.label as [number, number];
    return `${label.slice(0, from)}[${label.slice(from, to)}]${label.slice(to)}`;
  });
}

describe('how a sentence goes on', () => {
  it('is shown whole, with the part that is next', async () => {
    expect(await help('agreement Hosting is between Provider and <|>')).toEqual([
      'agreement Service Levels is between Provider and [Customer], from 1 January 2027 to 31 December 2027, in the time zone "Europe/London", with amounts in GBP.',
    ]);
    expect(await help('fee Rent means GBP 5 for each <|>')).toEqual(['fee Monthly Fee means GBP 1,000 for each calendar [month].']);
  });

  it('narrows down as words are written', async () => {
    const all = await help('metric A <|>');
    const fewer = await help('metric A means the percentage of <|>');
    expect(all.length).toBeGreaterThan(fewer.length);
    expect(fewer).toEqual([
      'metric Availability means the percentage of time without [Outage].',
      'metric Portal Share means the percentage of [Tickets] dated by Opened whose Channel is Portal.',
    ]);
    expect(await help('metric A means the percentage of Tickets dated by <|>')).toEqual([
      'metric Portal Share means the percentage of Tickets dated by [Opened] whose Channel is Portal.',
    ]);
  });

  it('goes for duties, too', async () => {
    expect(await help('Provider must review <|>')).toContain('Provider must review [Uptime Commitment] every 6 months.');
  });

  it('says nothing in a note, between sentences, or of a sentence there is no pattern for', async () => {
    expect(await help('// agreement <|>')).toEqual([]);
    expect(await help('<|>')).toEqual([]);
    expect(await help('nonsense is <|>')).toEqual([]);
  });
});
