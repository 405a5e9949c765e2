/** The environment variables by which the test command passes its options for property tests to `holdsForAll`. */
export const propertyVariables = {
  seed: 'INVISIBLE_LOAD_TEST_SEED',
  path: 'INVISIBLE_LOAD_TEST_PATH',
  runs: 'INVISIBLE_LOAD_TEST_RUNS',
} as const;
