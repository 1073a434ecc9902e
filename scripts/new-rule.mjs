// Begins a rule: writes its file with everything a rule needs, and tells what to do next.
//   npm run new-rule -- measurability/too-few-probes
//   npm run new-rule -- ambiguity/vague-colour --prose
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const groups = ['ambiguity', 'measurability', 'control', 'incentives', 'completeness', 'consistency', 'plain-language'];
const [id] = process.argv.slice(2).filter((each) => !each.startsWith('--'));
const prose = process.argv.includes('--prose');

const [group, name, ...rest] = (id ?? '').split('/');
if (!groups.includes(group) || !/^[a-z]+(-[a-z]+)*$/.test(name ?? '') || rest.length > 0) {
  fail(`A rule is called group/words-of-the-rule. The groups are ${groups.join(', ')}.`);
}
const path = join(root, 'language/rules', `${id}.ts`);
if (existsSync(path)) fail(`There is a rule ${id} already.`);
writeFileSync(path, prose ? proseRule() : structureRule());
console.log(`language/rules/${id}.ts is begun. Write what it looks for and its examples, then:
  npm run rules                         its page, and the list of rules
  npx vitest run test/rules             each avoid must be found by this rule alone, each prefer must be silent`);

function structureRule() {
  return `import { defineRule } from '../rule';

export const rule = defineRule({
  id: '${id}',
  severity: 'warning',
  docs: {
    summary: 'What is looked for, in one sentence.',
    why: 'Why it matters, and to which party.',
    avoid: ['target Uptime Commitment: Provider must keep Availability at least 99.5% in each calendar month.'],
    prefer: ['target Uptime Commitment: Provider must keep Availability at least 99.5% in each calendar month.'],
  },
  messages: {
    found: { says: '{target} is found.', instead: 'What to write instead.' },
  },
  *check(reading) {
    for (const target of reading.agreement.targets.values()) {
      yield { at: reading.atName(target), message: 'found', data: { target: target.name } };
    }
  },
});
`;
}

function proseRule() {
  return `import { defineProseRule } from '../rule';

export const rule = defineProseRule({
  id: '${id}',
  severity: 'warning',
  docs: {
    summary: 'What is looked for, in one sentence.',
    why: 'Why it matters, and to which party.',
    avoid: ['The Provider must paint the door in a pleasant colour.'],
    prefer: ['The Provider must paint the door in RAL 7035.'],
  },
  messages: {
    found: { says: '"{words}" is found.', instead: 'What to write instead.' },
  },
  *read(sentence) {
    for (const { from, to } of sentence.matches(/\\bpleasant colour\\b/g)) yield { from, to, message: 'found' };
  },
});
`;
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
