// Copy into the starter.
"use server"

import { revalidatePath } from "next/cache"
import { sdk } from "@lib/config"
import { getAuthHeaders } from "./cookies"

/** A unit that its owner offers to whoever has the code, which only the answer of the offer says. */
export type Offer = { id: string; name: string; expires_at: string }

export type OfferState = { code: string; expires_at: string } | { problem: string } | null
export type AcceptState = { name: string } | { problem: string } | null

const PATH = "/store/traceability/transfers"

const TRY_LATER = "The shop does not answer. Try again later."
const PROBLEMS: Record<string, Record<number, string>> = {
  offer: {
    401: "Log in first.",
    404: "You do not have this unit any more.",
    409: "This unit cannot change its owner just now. Ask the shop.",
  },
  accept: {
    400: "This is no code that we give.",
    401: "Log in first.",
    404: "This code is unknown, was used already, or has expired. Ask for a new one.",
    409: "This unit cannot change its owner just now. Ask the shop.",
    429: "Too many tries. Try again in a while.",
  },
}

/** What a refusal means to the customer; the shop's own words may be about what only its staff knows. */
const problemOf = (call: "offer" | "accept", error: unknown): { problem: string } => {
  const { status = 0, message = "" } = error as { status?: number; message?: string }
  const isOwn = call === "accept" && /have this unit already/.test(message)
  return {
    problem: isOwn ? "You have this unit already." : (PROBLEMS[call][status] ?? TRY_LATER),
  }
}

const post = async <T>(path: string, body?: object): Promise<T> =>
  sdk.client.fetch<T>(path, {
    method: "POST",
    body,
    headers: await getAuthHeaders(),
    cache: "no-store",
  })

/** What the customer offers; nothing where nobody is logged in. */
export async function listOffers(): Promise<Offer[]> {
  try {
    const { transfers } = await sdk.client.fetch<{ transfers: Offer[] }>(PATH, {
      headers: await getAuthHeaders(),
      cache: "no-store",
    })
    return transfers
  } catch (error) {
    if ((error as { status?: number }).status === 401) {
      return []
    }
    throw error
  }
}

/** Offers a unit: of an order, or of the hand-over that it came with. An older offer of it ends. */
export async function offerUnit(_state: OfferState, form: FormData): Promise<OfferState> {
  const [order_id, transfer_id] = [form.get("order_id"), form.get("transfer_id")]
  const source = transfer_id ? { transfer_id } : { order_id }
  try {
    const { transfer } = await post<{ transfer: { code: string; expires_at: string } }>(PATH, {
      name: form.get("name"),
      ...source,
    })
    revalidatePath("/", "layout")
    return { code: transfer.code, expires_at: transfer.expires_at }
  } catch (error) {
    return problemOf("offer", error)
  }
}

/** Ends an offer. One that was accepted or has ended meanwhile is gone as well: the page shows what is left. */
export async function cancelOffer(form: FormData): Promise<void> {
  try {
    await post(`${PATH}/${encodeURIComponent(String(form.get("id")))}/cancel`)
  } catch (error) {
    if ((error as { status?: number }).status !== 404) {
      throw error
    }
  }
  revalidatePath("/", "layout")
}

/** The unit is the customer's who is logged in. Nothing of its former owner is answered. */
export async function acceptUnit(_state: AcceptState, form: FormData): Promise<AcceptState> {
  try {
    const { transfer } = await post<{ transfer: { name: string } }>(`${PATH}/accept`, {
      code: String(form.get("code")).trim(),
    })
    return { name: transfer.name }
  } catch (error) {
    return problemOf("accept", error)
  }
}
