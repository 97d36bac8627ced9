/** A keyring that everybody knows, for tests and benches whose processes must share one: a file that needs no test runner. */
export { keyringOf } from './secrets/testing/keyrings.ts'
