/** The environment variables by which the test command tells the helper of property tests how to run them. */
export const propertyVariables = {
  seed: 'INVISIBLE_LOAD_TEST_SEED',
  path: 'INVISIBLE_LOAD_TEST_PATH',
  runs: 'INVISIBLE_LOAD_TEST_RUNS',
} as const;
