import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** Of what comes from Medusa (titles, GTINs, the shop's name), whose changes nobody tells us: a minute at most. */
const KEPT_SECONDS = 60
const ENTRIES_MAX = 5_000

const own = new Map<string, { data: unknown; until: number }>()

function readOwn(key: string): unknown {
  const entry = own.get(key)
  if (!entry || entry.until < Date.now()) {
    own.delete(key)
    return undefined
  }
  return entry.data
}

function writeOwn(key: string, data: unknown): void {
  // A map keeps the order in which keys came: the oldest goes.
  if (own.size >= ENTRIES_MAX) {
    own.delete(own.keys().next().value!)
  }
  own.set(key, { data, until: Date.now() + KEPT_SECONDS * 1000 })
}

/**
 * What was kept under a key, else what `make` returns, kept for a minute. In Medusa's caching module where the shop has it, so
 * that all servers share it, else in the memory of this process. `fits` says whether what was kept is still true.
 */
export async function kept<T extends object>(
  container: MedusaContainer,
  name: string,
  make: () => Promise<T>,
  fits: (data: T) => boolean = () => true
): Promise<T> {
  const key = `traceability:passport:${name}`
  const caching = container.resolve(Modules.CACHING, { allowUnregistered: true })
  const found = (caching ? await caching.get({ key }) : readOwn(key)) as T | null | undefined
  if (found && fits(found)) {
    return found
  }
  const data = await make()
  if (caching) {
    await caching.set({ key, data, ttl: KEPT_SECONDS, options: { autoInvalidate: false } })
  } else {
    writeOwn(key, data)
  }
  return data
}

/** Forgets what this process has kept: for tests. */
export const forgetKept = (): void => own.clear()
