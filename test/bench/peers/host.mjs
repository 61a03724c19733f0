// Runs one peer in a process of its own and tells how much processor time it used.
const [name] = process.argv.slice(2);
const surroundings = JSON.parse(process.env.BENCH_SURROUNDINGS);
const { start } = await import(`./${name}.mjs`);
const { url, headers = {}, asked } = await start(surroundings);

process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send({ cpuMicros: user + system, rss: process.memoryUsage.rss() });
});
process.on('disconnect', () => process.exit(0));
process.send({ url, headers, asked });
