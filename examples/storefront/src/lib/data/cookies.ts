// Stands in for the starter's own file: do not copy.
import "server-only"
import { cookies } from "next/headers"

const NAME = "_medusa_jwt"

export async function getAuthHeaders(): Promise<{ authorization: string } | Record<string, never>> {
  const token = (await cookies()).get(NAME)?.value
  return token ? { authorization: `Bearer ${token}` } : {}
}

export async function setAuthToken(token: string): Promise<void> {
  const secure = process.env.NODE_ENV === "production" && process.env.INSECURE_COOKIES !== "true"
  ;(await cookies()).set(NAME, token, { httpOnly: true, sameSite: "strict", secure, path: "/" })
}
