import { toast as medusaToast } from "@medusajs/ui"

type Props = NonNullable<Parameters<typeof medusaToast.success>[1]>

/**
 * Pages have their buttons at the top right, forms at the bottom right: a message at either place would lie over the button
 * that is pressed next.
 */
const POSITION = "bottom-center"

/** At the bottom of a list with selected rows are their commands. */
export const ABOVE_COMMANDS: Props = { position: "top-center" }

/** A success is seen on the page as well; what went wrong has to be read. */
const SUCCESS_MS = 3_000
const ERROR_MS = 8_000

/** Messages that go by themselves, where they are in nobody's way. */
export const toast = {
  success: (title: string, props: Props = {}) =>
    medusaToast.success(title, { position: POSITION, duration: SUCCESS_MS, ...props }),
  info: (title: string, props: Props = {}) =>
    medusaToast.info(title, { position: POSITION, duration: ERROR_MS, ...props }),
  warning: (title: string, props: Props = {}) =>
    medusaToast.warning(title, { position: POSITION, duration: ERROR_MS, ...props }),
  error: (title: string, props: Props = {}) =>
    medusaToast.error(title, { position: POSITION, duration: ERROR_MS, ...props }),
}
