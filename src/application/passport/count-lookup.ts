import { createHmac } from "crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { CountedLookup } from "../../modules/traceability/passport/count-lookups"
import { isoDay } from "../../shared/iso-day"
import { TraceabilityEvents } from "../../types/events"
import { withTraceability } from "../with-traceability"

/** How long look-ups are gathered before they are written: a page must not wait for that, nor write a row each. */
const GATHERED_MS = 3_000
const GATHERED_MAX = 2_000

let gathered = new Map<string, CountedLookup>()
let timer: NodeJS.Timeout | undefined
let salt: { day: string; value: string } | undefined

async function saltOf(container: MedusaContainer, day: string): Promise<string> {
  if (salt?.day !== day) {
    salt = { day, value: await withTraceability(container, (service) => service.saltOfDay(day)) }
  }
  return salt.value
}

/** An address of IPv6 is one of very many that a visitor has: its network counts. */
const placeOf = (address: string): string =>
  address.includes(":") && !address.includes(".")
    ? groupsOf(address).slice(0, 4).join(":")
    : address.replace(/^::ffff:/, "")

/** The eight groups of an address of IPv6, of which "::" leaves out those that are zero. */
function groupsOf(address: string): string[] {
  const [before, after] = address
    .split("::")
    .map((part) => part.split(":").filter((group) => group !== ""))
  return after
    ? [...before, ...Array<string>(8 - before.length - after.length).fill("0"), ...after]
    : before
}

/** Who it was, for a day and for nobody to know. */
export async function hashVisitor(
  container: MedusaContainer,
  address: string,
  now: Date
): Promise<string> {
  const value = await saltOf(container, isoDay(now))
  return createHmac("sha256", value).update(placeOf(address)).digest("base64url").slice(0, 22)
}

/** Writes what was gathered and tells the shop of what is suspicious. Counts that cannot be written are lost, not the page. */
export async function writeLookups(container: MedusaContainer): Promise<void> {
  clearTimeout(timer)
  timer = undefined
  const rows = [...gathered.values()]
  gathered = new Map()
  if (!rows.length) {
    return
  }
  try {
    const alerts = await withTraceability(container, (service) => service.countLookups(rows))
    const events = alerts.map((data) => ({ name: TraceabilityEvents.PASSPORT_SUSPICIOUS, data }))
    if (events.length) {
      await container.resolve(Modules.EVENT_BUS).emit(events)
    }
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error("Look-ups of passports were not counted", error as Error)
  }
}

/** Counts a look-up; it is written some seconds later, together with others. */
export function countLookup(
  container: MedusaContainer,
  lookup: Omit<CountedLookup, "day" | "hits">
): void {
  const day = isoDay(lookup.at)
  const key = `${day} ${lookup.visitor} ${lookup.number}`
  const before = gathered.get(key)
  gathered.set(key, { ...lookup, day, hits: (before?.hits ?? 0) + 1 })
  if (gathered.size >= GATHERED_MAX) {
    void writeLookups(container)
  } else {
    timer ??= setTimeout(() => void writeLookups(container), GATHERED_MS).unref()
  }
}
