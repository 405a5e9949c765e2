/** `src/store/worker.ts`, bundled as one script. The build makes this module. */
declare module 'store-worker' {
  export const source: string;
}
