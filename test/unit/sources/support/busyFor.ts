/** Milliseconds for which this thread had the processor, so that other programs on the machine do not count. */
export function busyFor(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
