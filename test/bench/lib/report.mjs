import { peers, targets } from './peers.mjs';

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

const titles = {
  http: 'Subgraphs over HTTP',
  'in-process': 'Subgraphs in the same process',
  real: 'All of Adal in one process on SQLite, its own subgraphs',
};

/** Medians over the rounds, and the median of the ratios within each round. */
export function summarise(samples, plan, machine) {
  const of = (peer, rows) => samples.filter((sample) => sample.peer === peer && sample.rows === rows);
  const names = [...new Set(samples.map(({ peer }) => peer))];
  const figures = names.flatMap((peer) =>
    plan.rows
      .filter((rows) => of(peer, rows).length > 0)
      .map((rows) => {
        const own = of(peer, rows);
        return {
          peer,
          rows,
          perSecond: median(own.map((sample) => sample.perSecond)),
          cpuMicros: median(own.map((sample) => sample.cpuMicros)),
          p50: median(own.map((sample) => sample.p50)),
          p99: median(own.map((sample) => sample.p99)),
          rssMegabytes: Math.max(...own.map(({ rss }) => rss)) / 2 ** 20,
        };
      }),
  );
  const ratio = (a, b, rows, field) => {
    const others = of(b, rows);
    const own = of(a, rows);
    if (own.length === 0 || others.length === 0) return undefined;
    const pairs = own.map((sample, i) =>
      field === 'perSecond' ? sample.perSecond / others[i].perSecond : others[i].cpuMicros / sample.cpuMicros,
    );
    return median(pairs);
  };
  const reached = targets.flatMap(({ rows, a, b, times }) => {
    const candidates = b.map((name) => ({
      name,
      is: ratio(a, name, rows, 'perSecond'),
      byCpu: ratio(a, name, rows, 'cpuMicros'),
    }));
    // Against several, the best of them counts: the lowest ratio.
    const [hardest] = candidates.filter(({ is }) => is !== undefined).sort((x, y) => x.is - y.is);
    return hardest
      ? [
          {
            rows,
            a,
            b: hardest.name,
            asked: times,
            is: hardest.is,
            byCpu: hardest.byCpu,
            met: hardest.is >= times,
          },
        ]
      : [];
  });
  const ratios = Object.fromEntries(
    plan.rows.map((rows) => [
      rows,
      Object.fromEntries(names.map((peer) => [peer, ratio(peer, 'monolith', rows, 'perSecond')])),
    ]),
  );
  return { machine, plan, figures, ratiosToMonolith: ratios, targets: reached, samples };
}

/** Tables in Markdown, and one line last. */
export function report({ machine, plan, figures, ratiosToMonolith, targets: reached }) {
  const lines = [];
  for (const [group, title] of Object.entries(titles)) {
    const own = peers.filter(
      (peer) => peer.group === group && figures.some((figure) => figure.peer === peer.name),
    );
    if (own.length === 0) continue;
    lines.push('', `${title}: requests a second (ratio to the monolith), CPU µs a request`, '');
    lines.push(
      `| | ${plan.rows.map((rows) => `${rows} row${rows === 1 ? '' : 's'} | CPU µs`).join(' | ')} |`,
    );
    lines.push(`| --- |${plan.rows.map(() => ' ---: | ---: |').join('')}`);
    for (const { name, label } of own) {
      const cells = plan.rows.map((rows) => {
        const found = figures.find((figure) => figure.peer === name && figure.rows === rows);
        if (!found) return ' | ';
        const { perSecond, cpuMicros } = found;
        const ratio = ratiosToMonolith[rows][name];
        return `${perSecond.toFixed(0)}${ratio === undefined || group === 'real' ? '' : ` (${ratio.toFixed(2)})`} | ${cpuMicros.toFixed(0)}`;
      });
      lines.push(`| ${label} | ${cells.join(' | ')} |`);
    }
  }
  if (reached.length > 0) {
    lines.push(
      '',
      '| Adal against | rows | asked | reached | by CPU |  |',
      '| --- | ---: | ---: | ---: | ---: | --- |',
    );
    for (const { rows, a, b, asked, is, byCpu, met } of reached) {
      const how = a === 'adal-local' ? `${b}, in process` : b;
      lines.push(
        `| ${how} | ${rows} | ${asked} | ${is.toFixed(2)} | ${byCpu.toFixed(2)} | ${met ? 'met' : 'missed'} |`,
      );
    }
  }
  const met = reached.filter((target) => target.met).length;
  lines.push('', `${machine.cpu}, ${machine.cores} cores, Node.js ${machine.node}`);
  lines.push(
    `bench: ${figures.length} figures over ${plan.rounds} rounds, every answer as expected; ${met} of ${reached.length} targets met`,
  );
  return lines.join('\n');
}
