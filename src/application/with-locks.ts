import type { ILockingModule, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { RefusalDetails } from "../types/refusal"
import { say } from "../shared/say"
import { itemToken } from "../shared/message-tokens"
import { TraceabilityError } from "../shared/traceability-error"
import { readableError } from "./readable-error"

type Waiting = {
  /** How long each key is waited for. */
  seconds?: number
  /** What a person reads who waited in vain for this key; without it the key is an inventory item. */
  busy?: (key: string) => RefusalDetails
}

const WAIT_SECONDS = 15

const stockIsBusy = (itemId: string): RefusalDetails =>
  say("invalid_state.stockBeingChanged", { item: itemToken(itemId) })

/** What every locking provider of Medusa throws where a key is not released in time; some as a plain error. */
const isTimeout = (error: unknown): boolean =>
  /timed[- ]?out/i.test((error as Error | undefined)?.message ?? "")

const NO_LOCKS = say("invalid_state.locksSilent")

/** How a job ended. */
type Ended<T> = { value: T } | { error: unknown }

const endOf = <T>(job: () => Promise<T>): Promise<Ended<T>> =>
  job().then(
    (value) => ({ value }),
    (error: unknown) => ({ error })
  )

const warn = (container: MedusaContainer, words: string, error: unknown): void =>
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .warn(`${words}: ${(error as Error | undefined)?.message}`)

/**
 * Runs `job` while Medusa's locks of `keys` are held. They are taken one after the other, in one order everywhere: asked for
 * several at once, a provider keeps those it got when it gives up on another. A key that is not released in time is
 * a refusal of ours, `invalid_state` (409) in words of ours, and nothing has run; so is a provider that cannot be reached.
 *
 * How the job ended is the answer, even if the provider then fails to give the lock back, or says that it was lost meanwhile:
 * what was done would otherwise pass for something that failed, and stay.
 */
export function withLocks<T>(
  container: MedusaContainer,
  keys: string[],
  job: () => Promise<T>,
  { seconds = WAIT_SECONDS, busy = stockIsBusy }: Waiting = {}
): Promise<T> {
  const locking = container.resolve<ILockingModule>(Modules.LOCKING)
  const refuse = async (key: string, error: unknown): Promise<never> => {
    if (!isTimeout(error)) {
      warn(container, `The lock of ${key} could not be taken`, error)
    }
    const words = isTimeout(error) ? busy(key) : NO_LOCKS
    throw await readableError(
      new TraceabilityError("invalid_state", words, { status: 409 }),
      container
    )
  }
  const holdFrom = async ([key, ...rest]: string[]): Promise<T> => {
    if (key === undefined) {
      return job()
    }
    const held: { job?: Promise<Ended<T>> } = {}
    const holdRest = () => (held.job = endOf(() => holdFrom(rest)))
    try {
      await locking.execute([key], holdRest, { timeout: seconds })
    } catch (error) {
      if (!held.job) {
        return refuse(key, error)
      }
      warn(container, `The lock of ${key} was not held to the end, or not given back`, error)
    }
    const ended = await held.job!
    if ("error" in ended) {
      throw ended.error
    }
    return ended.value
  }
  return holdFrom([...new Set(keys)].sort())
}
