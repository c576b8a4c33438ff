import type { ComponentType, ReactNode } from "react"
import { LoadingSection } from "../loading-section"
import { lazyPart } from "./lazy-part"

type Sections = typeof import("../../sections")

/** A section of ours on a page of Medusa's, loaded when that page is opened; `fallback` is drawn until then. */
export const lazySection = <Props extends object = object>(
  choose: (sections: Sections) => ComponentType<Props>,
  fallback: ReactNode = <LoadingSection />
) => lazyPart(async () => choose(await import("../../sections")), fallback)
