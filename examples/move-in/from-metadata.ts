/**
 * Moves a shop in that kept its serial numbers in metadata: `metadata.serials` of a variant is a list of what was bought,
 * `metadata.serials` of an order's line what was sold. What is left is on the shelf, and gets its number.
 *
 *   MEDUSA_URL=http://localhost:9000 TOKEN=… LOCATION=sloc_… npx tsx from-metadata.ts
 *
 * It can be run again: a part that was entered is not entered twice. The run stays a draft until somebody looks at it under
 * Traceability ▸ Opening Stock and confirms it.
 */
import { MedusaError } from "@medusajs/framework/utils"

const PAGE = 100
const ROWS_AT_ONCE = 2_000

type Metadata = { serials?: unknown } | null
type Client = {
  get: <T>(path: string) => Promise<T>
  post: <T>(path: string, body: object) => Promise<T>
}
type Page = { count: number }
type Products = Page & { products: { variants: { id: string; metadata: Metadata }[] }[] }
/** Medusa keeps metadata of a line for each version of its order, and beside it what the line itself had. */
type Line = { metadata: Metadata; line_item_metadata?: Metadata }
type Orders = Page & { orders: { status: string; items: Line[] }[] }
type Run = { opening_stock: { id: string } }
type Entered = { row_count: number; errors: { value: string | null; message: string }[] }

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

/** Enters what is on the shelf into a new opening run, and returns its id, how many rows it has, and what was refused. */
export async function moveInFromMetadata(client: Client, locationId: string) {
  const sold = await readAll<Orders>(client, "/admin/orders?fields=id,status,*items")
  const gone = new Set(
    sold
      .flatMap((page) => page.orders)
      .filter((order) => order.status !== "canceled")
      .flatMap((order) => order.items)
      .flatMap((item) => [...serialsOf(item.metadata), ...serialsOf(item.line_item_metadata)])
  )
  const bought = await readAll<Products>(
    client,
    "/admin/products?fields=id,variants.id,variants.metadata"
  )
  const rows = bought
    .flatMap((page) => page.products)
    .flatMap((product) => product.variants)
    .flatMap((variant) =>
      serialsOf(variant.metadata).map((name) => ({ variant_id: variant.id, name }))
    )
    .filter((row) => !gone.has(row.name))

  const { opening_stock: run } = await client.post<Run>("/admin/traceability/opening-stock", {
    location_id: locationId,
    mode: "number_counted",
    note: "Moved in from metadata",
  })
  const refused: Entered["errors"] = []
  let entered = 0
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    const answer = await client.post<Entered>(`/admin/traceability/opening-stock/${run.id}/rows`, {
      chunk: `metadata ${at}`,
      rows: rows.slice(at, at + ROWS_AT_ONCE),
    })
    entered += answer.row_count
    refused.push(...answer.errors)
  }
  return { id: run.id, entered, refused }
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

const { MEDUSA_URL, TOKEN, LOCATION } = process.env
if (MEDUSA_URL && TOKEN && LOCATION) {
  moveInFromMetadata(clientOf(MEDUSA_URL, TOKEN), LOCATION).then(
    (done) => console.log(JSON.stringify(done, null, 2)),
    (error: Error) => {
      console.error(error.message)
      process.exitCode = 1
    }
  )
}
