import type { Route } from "./read-routes"
import { COMPONENT, type Schema } from "./schema"

const refusal = (description: string): Schema => ({
  description,
  content: { "application/json": { schema: { $ref: `${COMPONENT}TraceabilityErrorResponse` } } },
})

export const RESPONSES = {
  BadRequest: refusal("Something that the user can fix. `errors` names every bad row."),
  Unauthorized: { description: "Nobody is signed in, or not somebody who may use this path." },
  NotFound: refusal("An id that names nothing."),
  Conflict: refusal("Somebody else's work is in the way: `message` says whose."),
}

const respond = (name: keyof typeof RESPONSES): Schema => ({
  $ref: `#/components/responses/${name}`,
})

/** How a route may refuse. */
export const refusalsOf = ({ method, matcher, body, query }: Route): Schema => ({
  "400": respond("BadRequest"),
  "401": respond("Unauthorized"),
  ...(matcher.includes(":") || body || query ? { "404": respond("NotFound") } : {}),
  ...(method === "GET" ? {} : { "409": respond("Conflict") }),
})

export const PARAMETERS = {
  IdempotencyKey: {
    name: "Idempotency-Key",
    in: "header",
    description:
      "The same key with the same body returns the first response again, and nothing is done twice. With another body it is refused with `idempotency_mismatch`.",
    schema: { type: "string", maxLength: 255 },
  },
}

/** Medusa's own ways to sign in. */
export const SECURITY_SCHEMES = {
  api_token: {
    type: "http",
    scheme: "basic",
    description: "A secret API key of Medusa as the user name, without a password.",
  },
  jwt_token: { type: "http", scheme: "bearer", bearerFormat: "JWT" },
  cookie_auth: { type: "apiKey", in: "cookie", name: "connect.sid" },
  publishable_key: { type: "apiKey", in: "header", name: "x-publishable-api-key" },
}

export const SECURITY = [{ api_token: [] }, { jwt_token: [] }, { cookie_auth: [] }]

/** The shop's key says which storefront asks, the customer signs in besides. */
const STORE = [
  { publishable_key: [], jwt_token: [] },
  { publishable_key: [], cookie_auth: [] },
]

/** Where it is not the one of the whole document. */
export const securityOf = ({ matcher }: Route): Schema =>
  matcher.startsWith("/store/") ? { security: STORE } : {}
