import type { ReactNode } from "react"

/** One word of the way to a page; on a narrow screen it is cut, so that the way stays in one line and beside the icons: of four words each is cut shorter. */
export const BreadcrumbText = ({ children }: { children: ReactNode }) => (
  <span className="block max-w-[15vw] truncate max-sm:[ol:has(>li:nth-child(4))_&]:max-w-[9vw] lg:max-w-none">
    {children}
  </span>
)
