// What a reader's eye should not have to watch for. Who may import whom is test/architecture.test.ts.
import tseslint from 'typescript-eslint';

/** `language/` gives the same answer everywhere and always: no clock, no chance, no host. */
const impureGlobals = [
  'Date',
  'console',
  'process',
  'Buffer',
  'performance',
  'crypto',
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
].map((name) => ({
  name,
  message: 'language/ is pure: it reads no clock, no host and writes nowhere. Pass what it needs as an argument.',
}));

const hostDependent = [
  {
    selector: 'MemberExpression[object.name="Math"][property.name="random"]',
    message: 'language/ is deterministic: pass a seeded generator.',
  },
  { selector: 'MemberExpression[object.name="Temporal"][property.name="Now"]', message: 'language/ reads no clock: pass the instant.' },
  {
    selector:
      'CallExpression[callee.property.name=/^(localeCompare|toLocaleString|toLocaleDateString|toLocaleUpperCase|toLocaleLowerCase)$/]',
    message: "The host's language must not reach a result. Compare by code unit and print by hand.",
  },
  {
    selector: 'MemberExpression[object.name="Intl"]',
    message: "The host's language must not reach a result. Compare by code unit and print by hand.",
  },
];

const exactOnly = 'Figures of money and of verdicts are exact rationals (quantities/ratio), never doubles.';
const inexact = [
  {
    selector:
      'CallExpression[callee.name=/^(parseFloat|parseInt)$/], CallExpression[callee.object.name="Number"][callee.property.name=/^(parseFloat|parseInt)$/]',
    message: exactOnly,
  },
  { selector: 'CallExpression[callee.property.name=/^(toFixed|toPrecision)$/]', message: `${exactOnly} Print them with quantities/.` },
  { selector: 'CallExpression[callee.name="Number"]', message: `${exactOnly} For whole numbers there is quantities/exact-number.` },
];

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', '.cache/', 'coverage/', 'language/generated/', 'test/architecture-fixtures/'] },
  { linterOptions: { noInlineConfig: true } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommended],
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ['vitest.config.ts'] }, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-throw-literal': 'error',
    },
  },
  {
    files: ['language/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...impureGlobals], 'no-restricted-syntax': ['error', ...hostDependent] },
  },
  {
    files: ['language/{quantities,agreement,evaluator}/**/*.ts'],
    // The one door between whole numbers and doubles; it throws where a double could not hold them.
    ignores: ['language/quantities/exact-number.ts'],
    rules: { 'no-restricted-syntax': ['error', ...hostDependent, ...inexact] },
  },
  {
    files: ['**/*.{js,mjs}'],
    extends: [tseslint.configs.base],
    rules: { eqeqeq: 'error', 'no-var': 'error', 'prefer-const': 'error' },
  },
);
