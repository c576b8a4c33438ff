import { z } from "zod"
import { toNumber } from "./to-number"

/** Text that must not be missing. */
export const requiredText = (message: string) =>
  z.string().refine((text) => text.trim() !== "", message)

/** Text of a number above zero. Numbers stay text in a form: "0." and "2," are on their way to being one. */
export const positiveText = (message: string) =>
  z.string().refine((text) => toNumber(text) > 0, message)

/** The same, where nothing may stand as well. */
export const optionalPositiveText = (message: string) =>
  z.string().refine((text) => !text.trim() || toNumber(text) > 0, message)
