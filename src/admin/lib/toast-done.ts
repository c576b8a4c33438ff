import { toast } from "./toast"

type Props = Omit<NonNullable<Parameters<typeof toast.success>[1]>, "description"> & {
  description?: string
}

/** Says that something is done. What happened otherwise than one may expect stands below, and the message stays until it is read. */
export const toastDone = (title: string, notes: string[] = [], props: Props = {}): void => {
  if (!notes.length) {
    toast.success(title, props)
    return
  }
  const description = [props.description, ...notes].filter(Boolean).join(" ")
  toast.info(title, { ...props, description })
}
