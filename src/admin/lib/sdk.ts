import Medusa from "@medusajs/js-sdk"

/** Uses the host admin's own address and way of logging in, so that session and JWT admins both work. */
export const sdk = new Medusa({
  baseUrl: __BACKEND_URL__ ?? "/",
  auth: {
    type: __AUTH_TYPE__ ?? "session",
    jwtTokenStorageKey: __JWT_TOKEN_STORAGE_KEY__ || undefined,
  },
})
