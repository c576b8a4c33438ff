/** Thrown where somebody asks more often than is allowed; answered with 429 and `Retry-After`. */
export class TooManyRequests extends Error {
  constructor(
    /** In seconds. */
    readonly retryAfter: number
  ) {
    super("Too many look-ups. Please try again in a moment.")
  }
}
