import {
  type MedusaNextFunction,
  type MedusaRequest,
  type MedusaResponse,
  prepareRetrieveQuery,
} from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"

/** What `fields` of a request chooses from: the key of the answer, and the fields of the objects under it. */
export type QueryConfig = { key: string; defaults: readonly string[] }

type Selection = { key: string; fields: Set<string> }

type Request = Pick<MedusaRequest, "query">

const selections = new WeakMap<Request, Selection>()

const refuse = (why: string) =>
  new MedusaError(MedusaError.Types.INVALID_DATA, `Invalid request: fields: ${why}`)

/** "+lines", " lines" (a plus in an address), "-lines", "*lines" and "lines.*" are all about `lines`. */
const nameOf = (field: string): string => field.replace(/^[+ *-]+|\.\*$/g, "").trim()

function refuseUnknown(fields: string, defaults: readonly string[]): void {
  for (const name of fields.split(",").filter(Boolean).map(nameOf)) {
    const [whole, part] = name.split(".")
    if (part && defaults.includes(whole)) {
      throw refuse(`${whole} is answered as a whole or not at all. Ask for ${whole}.`)
    }
    if (!defaults.includes(name)) {
      throw refuse(`there is no field ${name}. Choose from ${defaults.join(", ")}.`)
    }
  }
}

/**
 * Honours `fields` as Medusa does: `id,name` answers these alone, `-lines` all but one; the id always comes along. Our
 * answers are made of more than one query, so the fields are picked from the finished answer. Medusa leaves out what it
 * does not know; here that is refused, so that nobody waits for a field that never comes.
 */
export const selectFields = (queryConfig: QueryConfig) =>
  Object.assign(
    async (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): Promise<void> => {
      const { fields } = req.query
      if (fields !== undefined) {
        if (typeof fields !== "string") {
          throw refuse("names with commas between them are expected.")
        }
        refuseUnknown(fields, queryConfig.defaults)
        const { remoteQueryConfig } = await prepareRetrieveQuery(
          { fields },
          { defaults: [...queryConfig.defaults] }
        )
        const names = remoteQueryConfig.fields.map(nameOf)
        selections.set(req, { key: queryConfig.key, fields: new Set(names) })
      }
      next()
    },
    { queryConfig }
  )

/** Never accepted and dropped: whoever asks a route for fields that it cannot choose would take the answer for less than it is. */
export function refuseIgnoredFields(req: Request): void {
  if (req.query.fields !== undefined && !selections.has(req)) {
    throw refuse("this route always answers the same fields. Leave it out.")
  }
}

/** A table has all its columns. */
export function refuseFieldsOfFile(req: Request): void {
  if (selections.has(req)) {
    throw refuse("a file always has all it can have. Leave it out.")
  }
}

/** The answer with the chosen fields alone; as it is when none were chosen. */
export function withSelectedFields(req: Request, answer: object): object {
  const selection = selections.get(req)
  if (!selection) {
    return answer
  }
  const { key, fields } = selection
  const pick = (row: object) =>
    Object.fromEntries(Object.entries(row).filter(([name]) => fields.has(name)))
  const { [key]: chosen } = answer as Record<string, object | object[]>
  return { ...answer, [key]: Array.isArray(chosen) ? chosen.map(pick) : pick(chosen) }
}
