import { writeSample } from './writeSample';

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('usage: demo DATABASE');

await writeSample(path, new Intl.DateTimeFormat().resolvedOptions().timeZone, Date.now());
