// What may be told of the doings of people without a name. A count that rises by one while somebody looks on tells the
// moment; so these counts are told as they stood at the last whole hour, and rounded down to tens: ten requests, or ten
// jobs that followed on something, look like none and like nineteen. Records themselves are kept with their day only.

import type { MetricObjectWithValues, MetricValue } from 'prom-client';

const step = 10;

type Value = MetricValue<string> & { readonly metricName?: string };
export type Told = MetricObjectWithValues<MetricValue<string>>;

const floor = (count: number): number => Math.floor(count / step) * step;

/** The labels without the bucket's: what one histogram of several is known by. */
const seriesOf = ({ labels }: Value): string => JSON.stringify({ ...labels, le: undefined });

const coarseValue =
  (countOf: ReadonlyMap<string, number>) =>
  (value: Value): Value => {
    if (value.metricName?.endsWith('_sum') !== true) return { ...value, value: floor(value.value) };
    const count = countOf.get(seriesOf(value)) ?? 0;
    return { ...value, value: count === 0 ? 0 : (value.value / count) * floor(count) };
  };

/** What stands below ten is left out, so that not even its name says that it happened. */
export const coarse = (metrics: readonly Told[]): readonly Told[] =>
  metrics.map((metric) => {
    const values: readonly Value[] = metric.values;
    const counts = values.filter(({ metricName }) => metricName === undefined || metricName.endsWith('_count'));
    const countOf = new Map(counts.map((value) => [seriesOf(value), value.value]));
    const told = values.filter((value) => (countOf.get(seriesOf(value)) ?? 0) >= step);
    return { ...metric, values: told.map(coarseValue(countOf)) };
  });
