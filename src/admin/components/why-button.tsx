import { Button, clx, Tooltip } from "@medusajs/ui"
import { type ComponentProps, useId } from "react"

type Props = ComponentProps<typeof Button> & {
  /** Why it cannot be pressed now; without it, it can, unless it is `disabled` for a moment. */
  why: string | undefined
}

/** A button that says why it cannot be pressed: to the mouse, to the keyboard, and to a screen reader. */
export const WhyButton = ({ why, className, ...props }: Props) => {
  const id = useId()
  const isTold = !!why && !props.isLoading
  // The same elements in both cases: the button stays the one that has the focus.
  return (
    <Tooltip content={why ?? ""} open={isTold ? undefined : false}>
      <span
        className={clx(
          "inline-flex rounded-md outline-none",
          isTold && "focus-visible:shadow-borders-focus cursor-not-allowed"
        )}
        tabIndex={isTold ? 0 : undefined}
      >
        <Button
          {...props}
          // A disabled button would keep the mouse from what is around it.
          className={clx(className, isTold && "pointer-events-none")}
          disabled={!!why || props.disabled}
          aria-describedby={isTold ? id : undefined}
        />
        {isTold && (
          <span id={id} className="sr-only">
            {why}
          </span>
        )}
      </span>
    </Tooltip>
  )
}
