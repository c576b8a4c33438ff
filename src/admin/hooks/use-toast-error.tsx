import { useCallback } from "react"
import { asApiError } from "../lib/api-error"
import { toast } from "../lib/toast"

/** Longer texts belong beside the rows they are about. */
const TOAST_LENGTH_MAX = 240

/** Shows what the server refused; its messages are written for people. */
export const useToastError = () =>
  useCallback((title: string, error: unknown) => {
    const { message } = asApiError(error)
    const description =
      message.length > TOAST_LENGTH_MAX ? `${message.slice(0, TOAST_LENGTH_MAX)}…` : message
    toast.error(title, { description })
  }, [])
