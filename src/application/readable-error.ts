import type { MedusaContainer } from "@medusajs/framework/types"
import { rememberRefusal } from "./refusal-store"
import { replaceTokens, tokenIds } from "../shared/message-tokens"
import { readChannelNames, readGroupNames } from "../medusa/buyers"
import { readItemNames } from "../medusa/items"
import { readLocationNames } from "../medusa/locations"
import { readOrderNumbers } from "../medusa/orders"
import { readUserNames } from "../medusa/users"
import { TraceabilityError } from "../shared/traceability-error"
import { dayIn } from "../shared/zoned-day"
import type TraceabilityModuleService from "../modules/traceability/service"
import { TRACEABILITY_MODULE } from "../types/module-keys"

/** Days are those of the shop's time zone. */
async function readDays(
  container: MedusaContainer,
  instants: string[]
): Promise<Map<string, string>> {
  if (!instants.length) {
    return new Map()
  }
  const service: TraceabilityModuleService = container.resolve(TRACEABILITY_MODULE)
  const zone = await service.readTimeZone()
  return new Map(instants.map((instant) => [instant, dayIn(new Date(Number(instant)), zone)]))
}

/** Replaces the tokens in a refusal by the names people know. Any other error passes as it is. */
export async function readableError<E>(
  error: E,
  container: MedusaContainer
): Promise<E | TraceabilityError> {
  if (!(error instanceof TraceabilityError)) {
    return error
  }
  const ids = tokenIds(
    [error.message, ...(error.errors ?? []).flatMap((row) => [row.message, row.ref ?? ""])].join(
      "\n"
    )
  )
  const names = {
    item: await readItemNames(container, ids.item),
    location: await readLocationNames(container, ids.location),
    order: await readOrderNumbers(container, ids.order),
    user: await readUserNames(container, ids.user),
    day: await readDays(container, ids.day),
    channel: await readChannelNames(container, ids.channel),
    group: await readGroupNames(container, ids.group),
  }
  const errors = error.errors?.map((row) => ({
    ...row,
    message: replaceTokens(row.message, names),
    ...(row.ref ? { ref: replaceTokens(row.ref, names) } : {}),
  }))
  const code = error.code as ConstructorParameters<typeof TraceabilityError>[0]
  const readable = new TraceabilityError(code, replaceTokens(error.message, names), {
    status: error.status,
    errors,
  })
  rememberRefusal(readable)
  return readable
}
