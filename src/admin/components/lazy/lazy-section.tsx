import type { ComponentType } from "react"
import { LoadingSection } from "../loading-section"
import { lazyPart } from "./lazy-part"

/** A section of ours on a page of Medusa's, loaded when that page is opened. */
export const lazySection = <Props extends object>(load: () => Promise<ComponentType<Props>>) =>
  lazyPart(load, <LoadingSection />)
