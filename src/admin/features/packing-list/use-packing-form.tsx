import { useEffect } from "react"
import { useForm } from "react-hook-form"
import type { List } from "../lists/use-list"

/** The form around a list of several products: what is sent, and closed with a question once there is something to lose. */
export const usePackingForm = (list: List, remember: () => void, leavesOut: boolean) => {
  const form = useForm({ defaultValues: { hasText: false } })
  useEffect(() => {
    form.setValue("hasText", list.hasText, { shouldDirty: true })
  }, [form, list.hasText])
  const toInput = () => {
    remember()
    return {
      ...list.said,
      ...(list.columns && { columns: list.columns }),
      text: list.text,
      accept_not_ordered: leavesOut,
    }
  }
  return { form, toInput }
}
