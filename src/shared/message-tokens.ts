import type { CareLocation, VirtualLocation } from "../types/operation"
import { isCare, isVirtualLocation, shelfOf } from "./places"

/**
 * The traceability module cannot see products, stock locations or orders, yet its messages must name them. So it writes
 * tokens, `{item:iitem_1}`, and `readableError` replaces them by names where Medusa's modules can be asked.
 */
export type TokenKind = "item" | "location" | "order" | "user" | "day" | "channel" | "group"

const VIRTUAL_NAMES: Record<Exclude<VirtualLocation, CareLocation>, string> = {
  supplier: "the supplier",
  customer: "a customer",
  production: "production",
  adjustment: "inventory adjustments",
  scrap: "scrap",
  assembly: "production",
  loan: "a loan",
}

export const itemToken = (itemId: string): string => `{item:${itemId}}`
export const orderToken = (orderId: string): string => `{order:${orderId}}`
export const userToken = (userId: string): string => `{user:${userId}}`
export const channelToken = (channelId: string): string => `{channel:${channelId}}`
export const groupToken = (groupId: string): string => `{group:${groupId}}`
/** The day of an instant, which depends on the shop's time zone. */
export const dayToken = (instant: Date | string): string => `{day:${new Date(instant).getTime()}}`
export const locationToken = (locationId: string): string => {
  if (isVirtualLocation(locationId) && !isCare(locationId)) {
    return VIRTUAL_NAMES[locationId]
  }
  const shelf = `{location:${shelfOf(locationId)}}`
  return isCare(locationId) ? `care at ${shelf}` : shelf
}

/** A document as a message names it, with the order it belongs to: "WH/OUT/00003 (order #12)". */
export const documentText = (document: { reference: string; order_id: string | null }): string =>
  document.order_id
    ? `${document.reference} (order ${orderToken(document.order_id)})`
    : document.reference

const TOKEN = /\{(item|location|order|user|day|channel|group):([A-Za-z0-9_-]+)\}/g

/** The ids that the tokens of a text refer to, by kind. */
export function tokenIds(text: string): Record<TokenKind, string[]> {
  const ids: Record<TokenKind, Set<string>> = {
    item: new Set(),
    location: new Set(),
    order: new Set(),
    user: new Set(),
    day: new Set(),
    channel: new Set(),
    group: new Set(),
  }
  for (const [, kind, id] of text.matchAll(TOKEN)) {
    ids[kind as TokenKind].add(id)
  }
  return {
    item: [...ids.item],
    location: [...ids.location],
    order: [...ids.order],
    user: [...ids.user],
    day: [...ids.day],
    channel: [...ids.channel],
    group: [...ids.group],
  }
}

export const replaceTokens = (
  text: string,
  names: Record<TokenKind, Map<string, string>>
): string => text.replace(TOKEN, (_, kind: TokenKind, id: string) => names[kind].get(id) ?? id)
