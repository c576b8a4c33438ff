import type { ComponentType } from "react"
import { lazyPart } from "./lazy-part"

export type Pages = typeof import("../../pages")

/** What belongs to a page of ours and is drawn outside of it: a form above it, or its breadcrumb. */
export const lazyPagePart = <Props extends object = object>(
  choose: (pages: Pages) => ComponentType<Props>
) => lazyPart(async () => choose(await import("../../pages")))
