import { ApiError } from "./api-error"
import { askQuestion } from "./ask-question"
import { answerYes, questionOf } from "./questions"
import { sayRefusal } from "./say-refusal"
import { sdk } from "./sdk"
import { setShopZone } from "./shop-zone"

export type QueryValue = string | number | boolean | string[] | null | undefined

type Options = {
  method?: "GET" | "POST" | "DELETE"
  query?: Record<string, QueryValue>
  body?: object
  headers?: Record<string, string>
  signal?: AbortSignal
  /** What the server asks about is refused: nobody is there to answer. */
  neverAsks?: boolean
}

const addQuery = (url: URL, query: Record<string, QueryValue>) => {
  for (const [key, value] of Object.entries(query)) {
    if (Array.isArray(value)) {
      value.forEach((one) => url.searchParams.append(`${key}[]`, one))
    } else if (value !== undefined && value !== null && value !== "") {
      url.searchParams.set(key, String(value))
    }
  }
}

const addressOf = (path: string): URL => {
  const base = new URL(__BACKEND_URL__ || "/", window.location.origin)
  return new URL(`${base.pathname.replace(/\/$/, "")}${path}`, base.origin)
}

const authHeaders = async (): Promise<Record<string, string>> => {
  if ((__AUTH_TYPE__ ?? "session") === "session") {
    return {}
  }
  const token = await sdk.client.getToken()
  return token ? { Authorization: `Bearer ${token}` } : {}
}

const request = async (path: string, options: Options): Promise<Response> => {
  const { method = "GET", query = {}, body, headers, signal } = options
  const url = addressOf(path)
  addQuery(url, query)
  const response = await fetch(url, {
    method,
    signal,
    credentials: (__AUTH_TYPE__ ?? "session") === "session" ? "include" : "omit",
    headers: {
      accept: "application/json",
      ...(body ? { "content-type": "application/json" } : {}),
      ...(await authHeaders()),
      ...headers,
    },
    body: body ? JSON.stringify(body) : undefined,
  })
  if (!response.ok) {
    throw new ApiError(
      response.status,
      sayRefusal(await response.json().catch(() => ({}))),
      response.statusText
    )
  }
  return response
}

/** What a list means, and what a scanner reads, is answered in its place on the page. */
const ANSWERED_IN_PLACE = /\/(parse|scan)$/

/** What the server asks about is asked, and sent again when the answer is yes. */
const requestOrAsk = async (path: string, options: Options): Promise<Response> => {
  try {
    return await request(path, options)
  } catch (error) {
    const refusal = error instanceof ApiError && !ANSWERED_IN_PLACE.test(path) ? error : undefined
    const question = refusal && questionOf(refusal)
    if (
      !question ||
      !options.body ||
      options.neverAsks ||
      !(await askQuestion(question, refusal))
    ) {
      throw error
    }
    return requestOrAsk(path, { ...options, body: answerYes(options.body, question, refusal) })
  }
}

let zoneIsKnown: Promise<void> | undefined

/** Days are shown in the shop's zone, so it is known before anything that has some is shown. */
const knowShopZone = (): Promise<void> => {
  zoneIsKnown ??= request("/admin/traceability/settings", {})
    .then((response) => response.json())
    .then(({ settings }: { settings: { time_zone: string } }) => setShopZone(settings.time_zone))
    // Without it days are those of UTC; whatever is wrong is said by the request itself.
    .catch(() => undefined)
  return zoneIsKnown
}

/**
 * Calls the backend as `sdk.client.fetch` does, but keeps the `code` and the row `errors` of a refusal, which the SDK
 * throws away. What it asks with a refusal is asked, and a yes is sent.
 */
export const apiFetch = async <T>(path: string, options: Options = {}): Promise<T> => {
  const [response] = await Promise.all([requestOrAsk(path, options), knowShopZone()])
  return (await response.json().catch(() => ({}))) as T
}

/** Saves something as a file of the person who looks at the page. */
export const saveFile = (content: Blob, filename: string): void => {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(content)
  link.download = filename
  link.click()
  URL.revokeObjectURL(link.href)
}

/** Saves what the backend sends as a file. A plain link would not do: it carries no token. */
export const apiDownload = async (
  path: string,
  filename: string,
  query: Options["query"] = {}
): Promise<void> => {
  const response = await request(path, { query, headers: { accept: "*/*" } })
  saveFile(await response.blob(), filename)
}

/** What the backend sends as bytes. */
export const apiBytes = async (path: string): Promise<ArrayBuffer> =>
  (await request(path, { headers: { accept: "*/*" } })).arrayBuffer()
