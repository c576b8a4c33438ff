import type { MedusaContainer } from "@medusajs/framework/types"
import { rememberRefusal } from "./refusal-store"
import { replaceTokens, tokenIds } from "../shared/message-tokens"
import { readChannelNames, readGroupNames } from "../medusa/buyers"
import { readItemNames } from "../medusa/items"
import { readLocationNames } from "../medusa/locations"
import { readOrderNumbers } from "../medusa/orders"
import { readUserNames } from "../medusa/users"
import { inEnglish } from "../shared/say"
import { TraceabilityError } from "../shared/traceability-error"
import { dayIn } from "../shared/zoned-day"
import type TraceabilityModuleService from "../modules/traceability/service"
import { TRACEABILITY_MODULE } from "../types/module-keys"
import type { RefusalDetails, RefusalValue, RowError } from "../types/refusal"

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

type Names = Parameters<typeof replaceTokens>[1]

function named<T extends RefusalValue>(value: T, names: Names): T {
  if (typeof value === "string") {
    return replaceTokens(value, names) as T
  }
  if (Array.isArray(value)) {
    return value.map((one) => named(one, names)) as T
  }
  return typeof value === "object" ? (namedDetails(value, names) as T) : value
}

const namedDetails = ({ sentence, values }: RefusalDetails, names: Names): RefusalDetails => ({
  sentence,
  values: Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, named(value, names)])
  ),
})

type Said = { message: string; details?: RefusalDetails }

/** A message to which something was added that its details do not know goes without them: what is translated must say as much. */
const readableDetails = ({ message, details }: Said, names: Names) =>
  details && inEnglish(details) === message ? namedDetails(details, names) : undefined

function readableRow({ details, ...row }: RowError, names: Names): RowError {
  const said = readableDetails({ message: row.message, details }, names)
  return {
    ...row,
    message: replaceTokens(row.message, names),
    ...(row.ref ? { ref: replaceTokens(row.ref, names) } : {}),
    ...(said ? { details: said } : {}),
  }
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
  const errors = error.errors?.map((row) => readableRow(row, names))
  const code = error.code as ConstructorParameters<typeof TraceabilityError>[0]
  const said = readableDetails(error, names) ?? replaceTokens(error.message, names)
  const readable = new TraceabilityError(code, said, {
    status: error.status,
    errors,
  })
  rememberRefusal(readable)
  return readable
}
