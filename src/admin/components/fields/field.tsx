import { Hint, Label } from "@medusajs/ui"
import type { ReactNode } from "react"
import { OptionalMark } from "./optional-mark"

type Props = {
  /** The id of the control, so that a click on the label reaches it. */
  id?: string
  label: string
  hint?: string
  optional?: boolean
  children: ReactNode
}

/** A labelled control outside of a form, such as one that acts at once. Those of a form are in `components/form`. */
export const Field = ({ id, label, hint, optional, children }: Props) => {
  return (
    <div className="flex min-w-0 flex-col gap-y-2">
      <div className="flex items-center gap-x-1">
        <Label size="small" weight="plus" htmlFor={id}>
          {label}
        </Label>
        {optional && <OptionalMark />}
      </div>
      {children}
      {hint && <Hint>{hint}</Hint>}
    </div>
  )
}
