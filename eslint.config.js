import hooks from 'eslint-plugin-react-hooks';
import ts from 'typescript-eslint';

const PURE = [
  'access',
  'amount',
  'audit',
  'checks',
  'classification',
  'comparison',
  'disclosure',
  'document',
  'editing',
  'exchange',
  'narrative',
  'notices',
  'progress',
  'review',
  'scoring',
  'typesetting',
  'workflow',
].map((folder) => `lib/${folder}/**/*.{ts,tsx}`);

const DATABASE = ['@prisma/*', 'pg', '**/lib/server/generated/**', '@/lib/server/generated/**'];
const SERVER = ['**/lib/server/**', '@/lib/server/**', '**/server/**'];
const SCREENS = ['@/app/**', '**/app/**', '@/components/**', '**/components/**'];
const FRAMEWORK = ['react', 'react/*', 'react-dom', 'react-dom/*', 'next', 'next/*', 'next-auth', 'next-auth/*'];

const restrict = (patterns) => ({ '@typescript-eslint/no-restricted-imports': ['error', { patterns }] });

const FLOATING_POINT = 'Money is counted in whole fen and never passes through floating point: use lib/amount.';

export default ts.config(
  { ignores: ['.next/', '.data/', 'node_modules/', 'lib/server/generated/', 'next-env.d.ts', 'test-results/', 'playwright-report/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...ts.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'prefer-const': 'error',
    },
  },
  {
    files: ['app/**/*.{ts,tsx}', 'components/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['lib/**/*.{ts,tsx}', 'app/**/*.{ts,tsx}', 'components/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: "CallExpression[callee.property.name='toFixed']", message: FLOATING_POINT },
        { selector: "CallExpression[callee.name='parseFloat']", message: FLOATING_POINT },
        { selector: "CallExpression[callee.object.name='Number'][callee.property.name='parseFloat']", message: FLOATING_POINT },
      ],
    },
  },
  // The later block wins where two name the same rule, so they go from wide to narrow.
  {
    files: ['app/**/*.{ts,tsx}', 'lib/**/*.{ts,tsx}'],
    ignores: ['lib/server/**'],
    rules: restrict([
      { group: DATABASE, allowTypeImports: true, message: 'Only lib/server touches the database.' },
      {
        group: ['next-auth', 'next-auth/next', 'next-auth/providers/*'],
        importNamePattern: '^(getServerSession|default)$',
        message: 'Only lib/server reads the session.',
      },
    ]),
  },
  {
    files: ['components/**/*.{ts,tsx}'],
    rules: restrict([
      // Server actions are made to be called from the browser; everything else of the server reaches components as props.
      { regex: '(^|/)lib/server/(?!actions/)', allowTypeImports: true, message: 'Components get data from their page.' },
      { group: DATABASE, allowTypeImports: true, message: 'Only lib/server touches the database.' },
      { group: ['@/app/**', '**/app/**'], allowTypeImports: true, message: 'Pages use components, not the other way round.' },
    ]),
  },
  {
    files: PURE,
    rules: restrict([
      {
        group: [...FRAMEWORK, ...DATABASE, ...SERVER, ...SCREENS],
        message: 'This folder is pure: no framework, database, session or screen.',
      },
    ]),
  },
);
