import type { MedusaContainer } from "@medusajs/framework/types"
import { rememberRefusal } from "./refusal-store"
import { replaceTokens, tokenIds } from "../shared/message-tokens"
import { readItemNames } from "../medusa/items"
import { readLocationNames } from "../medusa/locations"
import { readOrderNumbers } from "../medusa/orders"
import { readUserNames } from "../medusa/users"
import { TraceabilityError } from "../shared/traceability-error"

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
