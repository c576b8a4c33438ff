import fc from "fast-check"
import type { Operation } from "../helpers/request-samples"
import { fromSchema, type Known, queryOf } from "./from-schema"

export type Request = { method: string; url: string; text: string | undefined }

/** The ids of one set of documents that belong together, by the word before the parameter in a path. */
export type Documents = Record<string, string>

const BAD_IDS = ["x", "%00", "%F0%9F%98%80", "..%2f..", "null", "0", "'", `${"x".repeat(2_000)}`]

/** The address with the ids of one set of documents, or with one that is something else's or nobody's. */
function pathOf({ path }: Operation, documents: Documents[], known: Known): fc.Arbitrary<string> {
  const withIds = (chosen: Documents, other?: string) =>
    path.replace(
      /([\w-]+)\/\{\w+\}/g,
      (_, before: string) => `${before}/${other ?? chosen[before] ?? documents[0][before]}`
    )
  return fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...documents).map((chosen) => withIds(chosen)) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom(...known.others)
        .map((id) => withIds(documents[0], encodeURIComponent(id))),
    },
    { weight: 1, arbitrary: fc.constantFrom(...BAD_IDS).map((id) => withIds(documents[0], id)) }
  )
}

/** What is sent as the body: mostly what the schema takes, else no JSON, or JSON that is no object. */
function textOf({ method, body }: Operation, known: Known): fc.Arbitrary<string | undefined> {
  if (method === "GET") {
    return fc.constant(undefined)
  }
  return fc.oneof(
    {
      weight: 28,
      arbitrary: fromSchema(body ?? { type: "object" }, known).map((v) => JSON.stringify(v)),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom("{}", "", "[]", "null", '"x"', "1", "{", '{"a":1e400}'),
    }
  )
}

/** Requests to one route, the same for the same seed. */
export function requestsTo(
  operation: Operation,
  documents: Documents[],
  known: Known,
  { runs, seed }: { runs: number; seed: number }
): Request[] {
  const query = operation.method === "GET" ? queryOf(operation, known) : fc.constant("")
  const request = fc
    .tuple(pathOf(operation, documents, known), query, textOf(operation, known))
    .map(([path, asked, text]) => ({
      method: operation.method,
      url: asked ? `${path}?${asked}` : path,
      text,
    }))
  return fc.sample(request, { numRuns: runs, seed })
}
