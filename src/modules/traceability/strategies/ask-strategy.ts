import { TraceabilityError } from "../../../shared/traceability-error"

/** It is asked inside a transaction that holds locks, so nobody waits for it without end. */
const SECONDS_MAX = 10

export type StrategyName =
  "number generator" | "removal order" | "uniqueness group" | "label layout"

/** What a strategy did wrong, for those who read the refusal and for those who write the strategy. */
export const strategyFailed = (strategy: StrategyName, problem: string): TraceabilityError =>
  new TraceabilityError(
    "strategy_failed",
    `The ${strategy} of this shop ${problem}. Nothing was changed; whoever looks after the shop can mend its strategies in medusa-config.`
  )

const messageOf = (error: unknown) =>
  (error as { message?: string } | undefined)?.message ?? String(error)

const throwFailed = (strategy: StrategyName, error: unknown): never => {
  throw strategyFailed(strategy, `failed: ${messageOf(error)}`)
}

/** Asks a strategy that answers at once. Throws `strategy_failed` where it throws. */
export function askNow<T>(strategy: StrategyName, ask: () => T): T {
  try {
    return ask()
  } catch (error) {
    return throwFailed(strategy, error)
  }
}

/** Asks a strategy that may look things up. Throws `strategy_failed` where it throws or takes longer than ten seconds. */
export async function askStrategy<T>(
  strategy: StrategyName,
  ask: () => T | Promise<T>
): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise<never>((_, reject) => {
    const late = new Error(`it did not answer within ${SECONDS_MAX} seconds`)
    timer = setTimeout(() => reject(late), SECONDS_MAX * 1000)
  })
  try {
    return await Promise.race([Promise.resolve().then(ask), tooLong])
  } catch (error) {
    return throwFailed(strategy, error)
  } finally {
    clearTimeout(timer)
  }
}
