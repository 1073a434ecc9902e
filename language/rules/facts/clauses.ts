/** Parts of an agreement that lawyers look for, each with the words it is known by and a draft of it. */
import type { Reading } from '../reading';

export interface ManagementPart {
  readonly words: RegExp;
  /** A clause to begin with; `{one}` and `{other}` are the parties. */
  readonly draft: string;
}

export const DISPUTES: ManagementPart = {
  words: /\bdisput|\bdisagree|\bmediat|\barbitrat|\bescalat/i,
  draft: `clause Dispute Resolution says "
  A party that disputes a figure must say so in writing within 10 days after the report. The two service managers must meet
  within 5 days after that. If they do not agree within 10 days, an expert whom both parties have named decides.
".`,
};

export const CHANGES: ManagementPart = {
  words: /\bamend|\bvariation\b|\bchanges? (?:to|of|control)|\bchange (?:this|the) (?:agreement|contract)|\bmodif/i,
  draft: `clause Amendments says "
  This agreement is changed only by a text that both parties have signed. A change holds from the first day of the month after
  the last signature.
".`,
};

export const LIABILITY: ManagementPart = {
  words: /\bliab|\bindemn|\bdamages\b|\bhold harmless\b/i,
  draft: `clause Liability says "
  Credits do not limit the liability of a party for damage that it causes on purpose. {one} must indemnify {other} against
  claims of third parties that arise from a breach of this agreement.
".`,
};

export const NOTICES: ManagementPart = {
  words: /\bnotices?\b|\bnotif|\bnotification/i,
  draft: `clause Notices says "
  A party must send each notice under this agreement by email to the address that the other party has named in writing. A notice
  counts as received on the next working day of the recipient.
".`,
};

/** Whether a clause, term or duty speaks of it. */
export function hasPart(reading: Reading, { words }: ManagementPart): boolean {
  const { duties } = reading.agreement;
  return reading.hasClauseAbout(words) || duties.some((duty) => duty.kind === 'act' && words.test(duty.text));
}

export function draftOf(reading: Reading, { draft }: ManagementPart): string {
  const [one = 'Provider', other = 'Customer'] = reading.agreement.between;
  return draft.replaceAll('{one}', one).replaceAll('{other}', other);
}
