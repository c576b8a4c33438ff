import { appendFileSync } from "node:fs"
import { performance } from "node:perf_hooks"

export type Measurement = {
  name: string
  runs: number
  medianMs: number
  p95Ms: number
  /** This median divided by the baseline's. */
  ratio?: number
  /** What one run sends to PostgreSQL. */
  statements?: number
}

export type MeasureOptions = {
  runs?: number
  /** Runs that are not counted, so that caches and compiled code are warm. */
  warmUpRuns?: number
  baseline?: Measurement
}

const sorted = (values: number[]) => [...values].sort((a, b) => a - b)

/** The nearest-rank percentile: always one of the measured values, never an interpolation. */
export function percentile(values: number[], percent: number): number {
  const rank = Math.max(1, Math.ceil((percent / 100) * values.length))
  return sorted(values)[rank - 1]
}

export async function time(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await run()
  return performance.now() - started
}

/** Times `run` and adds the result to the table that `npm run bench` prints. */
export async function measure(
  name: string,
  run: (index: number) => Promise<unknown>,
  { runs = 30, warmUpRuns = 3, baseline }: MeasureOptions = {}
): Promise<Measurement> {
  const times: number[] = []
  for (let index = 0; index < warmUpRuns + runs; index++) {
    const elapsed = await time(() => run(index))
    if (index >= warmUpRuns) {
      times.push(elapsed)
    }
  }
  return record(name, times, { baseline })
}

/** Adds times that were measured to the table that `npm run bench` prints. */
export function record(
  name: string,
  times: number[],
  { baseline, statements }: { baseline?: Measurement; statements?: number } = {}
): Measurement {
  const medianMs = percentile(times, 50)
  const measurement: Measurement = {
    name,
    runs: times.length,
    medianMs,
    p95Ms: percentile(times, 95),
    ratio: baseline && medianMs / baseline.medianMs,
    statements,
  }
  if (process.env.BENCH_RESULTS) {
    appendFileSync(process.env.BENCH_RESULTS, `${JSON.stringify(measurement)}\n`)
  }
  return measurement
}

export type Case = {
  name: string
  run: (index: number) => Promise<unknown>
  /** How many statements its application has sent so far. */
  statements: () => Promise<number>
  /** Whose median its ratio is to; the first case's without one. */
  besides?: string
}

/**
 * Times several things in turn, so that what a shared machine does meanwhile meets all of them alike; the first run of each is
 * not counted. Adds them to the table, with their statements.
 */
export async function measureInTurn(cases: Case[], runs: number): Promise<void> {
  const times = cases.map((): number[] => [])
  const statements = cases.map(() => 0)
  for (let index = 0; index <= runs; index++) {
    for (const [i, { run, statements: count }] of cases.entries()) {
      const before = await count()
      const elapsed = await time(() => run(index))
      statements[i] = (await count()) - before
      if (index > 0) {
        times[i].push(elapsed)
      }
    }
  }
  const reported = new Map<string, Measurement>()
  for (const [i, { name, besides }] of cases.entries()) {
    const baseline = reported.get(besides ?? cases[0].name)
    reported.set(name, record(name, times[i], { baseline, statements: statements[i] }))
  }
}
