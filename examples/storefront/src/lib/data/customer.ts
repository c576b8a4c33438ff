// Stands in for the starter's own file: do not copy.
"use server"

import { redirect } from "next/navigation"
import { sdk } from "@lib/config"
import { setAuthToken } from "./cookies"

export async function login(_state: string | null, form: FormData): Promise<string | null> {
  const [email, password] = [String(form.get("email")), String(form.get("password"))]
  try {
    const token = await sdk.auth.login("customer", "emailpass", { email, password })
    await setAuthToken(token as string)
  } catch {
    return "E-mail address or password is wrong."
  }
  redirect(`/${String(form.get("country"))}/account/units`)
}
