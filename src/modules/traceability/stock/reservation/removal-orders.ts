/** Where the strategy does not decide: names in the order people read them, SN-2 before SN-10. */
const BY_NAME = "length(lot.name), lot.name"

/** In SQL, of `lot` and its stock `s`. */
export const REMOVAL_ORDERS = {
  fifo: `s.received_at, ${BY_NAME}`,
  lifo: `s.received_at DESC, ${BY_NAME}`,
  fefo: `coalesce(lot.removal_at, lot.expires_at) NULLS LAST, s.received_at, ${BY_NAME}`,
}
