/** @typedef {import('dependency-cruiser').IForbiddenRuleType} Rule */

/**
 * @param {string} name
 * @param {string} comment
 * @param {object} from
 * @param {object} to
 */
const rule = (name, comment, from, to) =>
  /** @type {Rule} */ ({ name, comment, severity: 'error', from, to });

const TESTS = '[.]test[.]tsx?$|^tests/';

/** Which room may know which. `scripts/check-architecture.mjs` runs them; a test plants a breach of each. */
export default {
  forbidden: [
    rule('no-circles', 'Two files that need each other are one thought.', {}, { circular: true }),
    rule(
      'domain-is-pure',
      'The same code judges in the browser and on the server: no I/O, no clock, no framework.',
      { path: '^lib/domain/', pathNot: TESTS },
      { pathNot: '^lib/domain/|(^|/)node_modules/(zod|fractional-indexing|personnummer)/' },
    ),
    rule(
      'primitives-know-no-domain',
      'A primitive looks and behaves; what it is about comes in from outside.',
      { path: '^components/ui/' },
      { path: '^(app|prisma|templates)/|^lib/(?!text/)|^components/(?!ui/)' },
    ),
    rule(
      'components-never-reach-the-database',
      'What a component shows is given to it.',
      { path: '^components/' },
      { path: '^lib/data/|^prisma/', reachable: true },
    ),
    rule(
      'routes-are-the-outermost',
      'Nothing knows the routes.',
      { pathNot: `^app/|${TESTS}` },
      { path: '^app/' },
    ),
    rule('lib-never-imports-components', 'One direction.', { path: '^lib/' }, { path: '^components/' }),
    rule(
      'only-data-knows-prisma',
      'Prisma can be left one day without touching anything else.',
      { pathNot: `^lib/data/|^scripts/schema-engine/|^prisma[.]config[.]ts$|${TESTS}` },
      { path: '^lib/data/generated/|(^|/)node_modules/(@prisma|prisma)/' },
    ),
    rule(
      'no-unscoped-query',
      'A query runs in the transaction of a tenant; only what works before a tenant is known holds the connection.',
      {
        pathNot: `^lib/data/(scope|sign-in|sign-on|attempts|sessions|fresh-logins|totp|queue|tenants|migrations|report-verification|installation-state|invitation-links|password-resets)[.]ts$|^instrumentation-node[.]ts$|^scripts/|${TESTS}`,
      },
      { path: '^lib/data/client[.]ts$' },
    ),
    rule(
      'no-connection-of-its-own',
      'Only what installs the database, and what tests it, opens a connection past Prisma.',
      { pathNot: `^lib/data/(client|migrations)[.]ts$|^lib/jobs/install-queue[.]ts$|^scripts/|${TESTS}` },
      { path: '(^|/)node_modules/pg/' },
    ),
    rule(
      'data-knows-no-callers',
      'The data room answers; it does not ask.',
      { path: '^lib/data/' },
      { path: '^lib/(commands|session|jobs|text|report)/|^scripts/' },
    ),
    rule(
      'commands-do-not-call-commands',
      'A command is one transaction; what two of them share is domain or data.',
      { path: '^lib/commands/([^/]+)[.]ts$', pathNot: TESTS },
      { path: '^lib/commands/', pathNot: '^lib/commands/$1[.]ts$' },
    ),
    rule(
      'only-session-knows-the-framework',
      'Jobs and the command line run the same code without Next.',
      { path: '^lib/', pathNot: '^lib/session/' },
      { path: '(^|/)node_modules/next/' },
    ),
    rule(
      'device-knows-only-the-browser',
      'What a browser keeps is sent to every visitor of the page: no server, no framework, no view.',
      { path: '^lib/device/', pathNot: TESTS },
      { pathNot: '^lib/(device|domain)/|(^|/)node_modules/(idb|uuid)/' },
    ),
    rule(
      'no-unresolvable-import',
      'An import that leads nowhere hides an arrow from all other rules.',
      {},
      { couldNotResolve: true },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|[.]next|[.]data|lib/data/generated)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    parser: /** @type {const} */ ('swc'),
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'node', 'import', 'require', 'default'],
    },
  },
};
