/**
 * Moves a shop in that kept its serial numbers in metadata: `metadata.serials` of a variant is a list of what was bought,
 * `metadata.serials` of an order's line what was sold. What is left is on the shelf, and gets its number.
 *
 *   MEDUSA_URL=http://localhost:9000 TOKEN=… LOCATION=sloc_… npx tsx from-metadata.ts
 *
 * Prints what was entered and, with its SKU and the reason, what was not. The run stays a draft until somebody looks at it under
 * Traceability ▸ Opening Stock and confirms it; until then the script can be run again, and enters everything anew.
 */
import { MedusaError } from "@medusajs/framework/utils"

const PAGE = 100
const ROWS_AT_ONCE = 2_000
const RUNS = "/admin/traceability/opening-stock"
const NOTE = "Moved in from metadata"

type Metadata = { serials?: unknown } | null
type Client = {
  get: <T>(path: string) => Promise<T>
  post: <T>(path: string, body: object) => Promise<T>
}
type Page = { count: number }
type Variant = { id: string; sku: string | null; metadata: Metadata }
type Products = Page & { products: { variants: Variant[] }[] }
/** Medusa keeps metadata of a line for each version of its order, and beside it what the line itself had. */
type Line = { metadata: Metadata; line_item_metadata?: Metadata }
type Orders = Page & { orders: { status: string; items: Line[] }[] }
type Run = { id: string; state: string; note: string | null; location_id: string }
type Entered = { row_count: number; errors: { index: number; message: string }[] }
type Row = { variant_id: string; name: string; sku: string | null }
type Refused = { sku: string | null; name: string; why: string }

/** A list, or a text with one number a line or commas between. */
function serialsOf(metadata: Metadata | undefined): string[] {
  const { serials } = metadata ?? {}
  const list = Array.isArray(serials) ? serials : String(serials ?? "").split(/[\n,;]/)
  return list.map((serial) => String(serial).trim()).filter(Boolean)
}

async function readAll<T extends Page>(client: Client, path: string): Promise<T[]> {
  const pages: T[] = []
  for (let offset = 0; ; offset += PAGE) {
    const page = await client.get<T>(`${path}&limit=${PAGE}&offset=${offset}`)
    pages.push(page)
    if (offset + PAGE >= page.count) {
      return pages
    }
  }
}

async function soldSerials(client: Client): Promise<Set<string>> {
  const pages = await readAll<Orders>(client, "/admin/orders?fields=id,status,*items")
  const items = pages
    .flatMap((page) => page.orders)
    .filter((order) => order.status !== "canceled")
    .flatMap((order) => order.items)
  return new Set(
    items.flatMap((item) => [...serialsOf(item.metadata), ...serialsOf(item.line_item_metadata)])
  )
}

async function boughtSerials(client: Client): Promise<Row[]> {
  const fields = "id,variants.id,variants.sku,variants.metadata"
  const pages = await readAll<Products>(client, `/admin/products?fields=${fields}`)
  return pages
    .flatMap((page) => page.products)
    .flatMap((product) => product.variants)
    .flatMap(({ id, sku, metadata }) =>
      serialsOf(metadata).map((name) => ({ variant_id: id, name, sku }))
    )
}

/** The draft of an earlier try, emptied, or a new one. */
async function openRun(client: Client, locationId: string): Promise<string> {
  const { opening_stock_runs: runs } = await client.get<{ opening_stock_runs: Run[] }>(
    `${RUNS}?limit=100`
  )
  const earlier = runs.find(
    (run) => run.state === "draft" && run.note === NOTE && run.location_id === locationId
  )
  if (earlier) {
    await client.post(`${RUNS}/${earlier.id}/empty`, {})
    return earlier.id
  }
  const { opening_stock: run } = await client.post<{ opening_stock: Run }>(RUNS, {
    location_id: locationId,
    mode: "number_counted",
    note: NOTE,
  })
  return run.id
}

/** A part is entered as a whole or not at all, so it is asked first which of its rows are refused. */
async function enter(client: Client, id: string, chunk: string, part: Row[]) {
  const body = (rows: Row[]) => ({
    chunk,
    rows: rows.map(({ variant_id, name }) => ({ variant_id, name })),
  })
  const path = `${RUNS}/${id}/rows`
  const { errors } = await client.post<Entered>(path, { ...body(part), preview: true })
  const refused: Refused[] = errors.map(({ index, message }) => ({
    sku: part[index].sku,
    name: part[index].name,
    why: message,
  }))
  const bad = new Set(errors.map(({ index }) => index))
  const good = part.filter((_, index) => !bad.has(index))
  const { row_count } = good.length
    ? await client.post<Entered>(path, body(good))
    : { row_count: 0 }
  return { entered: row_count, refused }
}

/** Enters what is on the shelf into an opening run, and returns its id, how many numbers it has, and what was refused. */
export async function moveInFromMetadata(client: Client, locationId: string) {
  const sold = await soldSerials(client)
  const rows = (await boughtSerials(client)).filter((row) => !sold.has(row.name))
  const id = await openRun(client, locationId)
  const refused: Refused[] = []
  let entered = 0
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    const done = await enter(client, id, `metadata ${at}`, rows.slice(at, at + ROWS_AT_ONCE))
    entered += done.entered
    refused.push(...done.refused)
  }
  return { id, entered, refused }
}

/** Requests as an admin user, whose token comes from `POST /auth/user/emailpass`. */
function clientOf(url: string, token: string): Client {
  const send = async <T>(method: string, path: string, body?: object): Promise<T> => {
    const response = await fetch(url + path, {
      method,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: body && JSON.stringify(body),
    })
    const answer = (await response.json()) as T & { message?: string }
    if (!response.ok) {
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        answer.message ?? response.statusText
      )
    }
    return answer
  }
  return {
    get: (path) => send("GET", path),
    post: (path, body) => send("POST", path, body),
  }
}

async function main() {
  const { MEDUSA_URL, TOKEN, LOCATION } = process.env
  if (!MEDUSA_URL || !TOKEN || !LOCATION) {
    throw new MedusaError(
      MedusaError.Types.INVALID_ARGUMENT,
      "Set MEDUSA_URL, TOKEN and LOCATION: see the head of this file."
    )
  }
  return moveInFromMetadata(clientOf(MEDUSA_URL, TOKEN), LOCATION)
}

if (process.argv[1]?.includes("from-metadata")) {
  main().then(
    (done) => console.log(JSON.stringify(done, null, 2)),
    (error: Error) => {
      console.error(error.message)
      process.exitCode = 1
    }
  )
}
