/** Who a contract is between, and which of them provides the service. */
import type { Piece } from './contract-blocks';
import type { Fact, Facts } from './facts';

const PROVIDERS =
  /^(?:(?:Managed )?Service Provider|Provider|Supplier|Vendor|Contractor|Company|Host|Licensor|Operator|Carrier|Consultant|Agency)$/;
const CUSTOMERS = /^(?:Customer|Client|Subscriber|Buyer|Authority|Recipient|Licensee|Council|Employer|Tenant|User)$/;
const NAMED = /([A-Z][^()"“”]{1,90}?)[\s,]*\([^()"“”]{0,60}["“]?(?:the )?["“](?:the )?([A-Z][A-Za-z]*(?: [A-Z][a-z]+){0,2})[,.]?["”]\)?/g;

/** The parties by the names the text gives them; where it gives none, the role that it speaks of most. */
export function partiesIn(pieces: readonly Piece[]): Pick<Facts, 'provider' | 'customer'> {
  for (const [index, piece] of pieces.slice(0, 60).entries()) {
    if (piece.kind !== 'sentence' || !/\bbetween\b|\bparties\b|\bentered into\b/i.test(piece.text)) continue;
    const sources = [piece, ...restOf(piece, pieces[index + 1])];
    const text = sources.map((each) => each.text).join(' ');
    const named = [...text.matchAll(NAMED)].flatMap(([, title = '', name = '']) =>
      /^(?:Agreement|Contract|SLA|Services?|Effective Date|Parties|Schedule)$/.test(name) ? [] : [{ name, title: titleOf(title) }],
    );
    const [first, second] = named;
    if (first === undefined || second === undefined || first.name === second.name) continue;
    const isTurned = CUSTOMERS.test(first.name) || PROVIDERS.test(second.name);
    const [provider, customer] = isTurned ? [second, first] : [first, second];
    return { provider: { value: provider, sources, open: [] }, customer: { value: customer, sources, open: [] } };
  }
  return { provider: roleIn(pieces, PROVIDERS, 'Provider'), customer: roleIn(pieces, CUSTOMERS, 'Customer') };
}

/** "Example B.V. (the …": the sentence was parted at the short form of a company. */
function restOf({ text, block }: Piece, next: Piece | undefined): readonly Piece[] {
  return /\b(?:[A-Z]\.)+$/.test(text) && next?.block === block && next.text.startsWith('(') ? [next] : [];
}

function titleOf(words: string): string {
  return words
    .replace(/^.*\bbetween[:\s]+(?:\(?\d\)|\(?[a-z]\))?\s*/i, '')
    .replace(/^(?:(?:and|&)(?:\s*:)?|\(?\d\)|\(?[a-z]\))\s+/i, '')
    .replace(/^(?:\(?\d\)|\(?[a-z]\))\s+/i, '')
    .split(/,\s*(?:a|an|with|whose|having|incorporated|organi[sz]ed|registered|located|of)\b/)[0]!
    .trim();
}

function roleIn(pieces: readonly Piece[], roles: RegExp, otherwise: string): Fact<{ name: string; title: string }> {
  const counts = new Map<string, number>();
  for (const { text } of pieces) {
    for (const [word] of text.matchAll(/\b(?:Service )?[A-Za-z][a-z]+\b/g)) {
      const name = word.charAt(0).toUpperCase() + word.slice(1).replace(/s$/, '');
      if (roles.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  const name = [...counts].toSorted((left, right) => right[1] - left[1])[0]?.[0] ?? otherwise;
  return { value: { name, title: 'to be filled in' }, sources: [], open: [`No sentence says surely who ${name} is. Write the full name.`] };
}
