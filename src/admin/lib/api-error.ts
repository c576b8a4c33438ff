/** One refused row of a request. `index` is its place in what was sent, from 0. */
export type RowError = {
  index: number
  line_id?: string
  value: string | null
  code: string
  message: string
  ref?: string
}

type ApiErrorBody = { code?: string; message?: string; errors?: RowError[] }

/** What the server refused, with its stable code and every bad row. */
export class ApiError extends Error {
  readonly status: number
  readonly code?: string
  readonly errors: RowError[]

  constructor(status: number, body: ApiErrorBody, fallback: string) {
    super(body.message || fallback)
    this.name = "ApiError"
    this.status = status
    this.code = body.code
    this.errors = body.errors ?? []
  }
}

export const asApiError = (error: unknown): ApiError => {
  if (error instanceof ApiError) {
    return error
  }
  return new ApiError(0, {}, error instanceof Error ? error.message : String(error))
}
