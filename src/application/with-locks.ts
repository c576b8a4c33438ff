import type { ILockingModule, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { itemToken } from "../shared/message-tokens"
import { TraceabilityError } from "../shared/traceability-error"
import { readableError } from "./readable-error"

type Waiting = {
  /** How long each key is waited for. */
  seconds?: number
  /** What a person reads who waited in vain for this key; without it the key is an inventory item. */
  busy?: (key: string) => string
}

const WAIT_SECONDS = 15

const stockIsBusy = (itemId: string): string =>
  `The stock of ${itemToken(itemId)} is being changed by somebody else, for longer than this could wait. Nothing was changed; try again.`

/** What every locking provider of Medusa throws where a key does not get free in time; some as a plain error. */
const isTimeout = (error: unknown): boolean =>
  /timed[- ]?out/i.test((error as Error | undefined)?.message ?? "")

/**
 * Runs `job` while Medusa's locks of `keys` are held. They are taken one after the other, in one order everywhere: asked for
 * several at once, a provider keeps those it got when it gives up on another. A key that does not get free in time is
 * a refusal of ours, `invalid_state` (409) in words of ours, and nothing has run.
 */
export function withLocks<T>(
  container: MedusaContainer,
  keys: string[],
  job: () => Promise<T>,
  { seconds = WAIT_SECONDS, busy = stockIsBusy }: Waiting = {}
): Promise<T> {
  const locking = container.resolve<ILockingModule>(Modules.LOCKING)
  const holdFrom = async ([key, ...rest]: string[]): Promise<T> => {
    if (key === undefined) {
      return job()
    }
    let isHeld = false
    const holdRest = () => {
      isHeld = true
      return holdFrom(rest)
    }
    try {
      return await locking.execute([key], holdRest, { timeout: seconds })
    } catch (error) {
      if (isHeld || !isTimeout(error)) {
        throw error
      }
      const refusal = new TraceabilityError("invalid_state", busy(key), { status: 409 })
      throw await readableError(refusal, container)
    }
  }
  return holdFrom([...new Set(keys)].sort())
}
