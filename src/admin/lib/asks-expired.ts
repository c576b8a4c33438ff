/** A person is asked about goods that have expired before they come in or are made; see `questions.ts` for the yes. */
export const ASKS_EXPIRED = { accept_expired: false }
