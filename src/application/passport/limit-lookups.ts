import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import Redis from "ioredis"
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
} from "rate-limiter-flexible"

/** A look-up costs one point, one that finds nothing five: whoever reads labels has enough, whoever guesses has not. */
const LIMIT = { points: 120, duration: 60, keyPrefix: "traceability-passport" }
const NOTHING_FOUND = 4
/** A file of some megabytes costs as much as a look-up that finds nothing. */
const FILE = 4

let limiter: RateLimiterAbstract | undefined

/** All servers count together where they share a Redis; while that is away, each counts on its own. */
function makeLimiter(redisUrl: string | undefined): RateLimiterAbstract {
  const memory = new RateLimiterMemory(LIMIT)
  if (!redisUrl) {
    return memory
  }
  const storeClient = new Redis(redisUrl, { enableOfflineQueue: false, maxRetriesPerRequest: 1 })
  // Without a listener a lost connection would end the process; the memory counts until it is back.
  storeClient.on("error", () => {})
  return new RateLimiterRedis({ ...LIMIT, storeClient, insuranceLimiter: memory })
}

const theLimiter = (container: MedusaContainer): RateLimiterAbstract =>
  (limiter ??= makeLimiter(
    container.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig.redisUrl
  ))

/** Takes a point of a visitor. Returns after how many seconds to come again, where none is left. */
export async function takePoint(
  container: MedusaContainer,
  visitor: string
): Promise<number | undefined> {
  try {
    await theLimiter(container).consume(visitor)
    return undefined
  } catch (refused) {
    if (refused instanceof RateLimiterRes) {
      return Math.max(1, Math.ceil(refused.msBeforeNext / 1000))
    }
    throw refused
  }
}

/** Takes the points of a look-up that found nothing. */
export async function takePointsOfMiss(container: MedusaContainer, visitor: string): Promise<void> {
  await theLimiter(container).penalty(visitor, NOTHING_FOUND)
}

/** Takes the points of a file, besides that of its look-up. */
export async function takePointsOfFile(container: MedusaContainer, visitor: string): Promise<void> {
  await theLimiter(container).penalty(visitor, FILE)
}
